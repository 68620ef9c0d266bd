namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// A chain as a file that can be verified without the portal: sealed records one a line, signed heads, and a signed end. An
/// organisation takes out its own chain, operators any. Without a filter the file is the whole chain, and only then can it show
/// whether something is missing: what somebody bent until it can't be read, too.
/// </summary>
public sealed class ExportChain(PortalDbContext db, HeadKey key, TimeProvider clock)
{
    /// <param name="Of">Null: the actor's own organisation.</param>
    public sealed record Command(ActivityFilter Only, ChainId? Of = null);

    /// <param name="begin">Opens the file, once it is clear that there will be one.</param>
    public async Task<Result> Handle(Actor actor, Command command, Func<Stream> begin, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;
        if (!actor.Sees(command.Of, out var id)) return AuditRefusals.Unknown();

        var chain = await db.ActivityChains.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? new ActivityChain(id);
        db.Record(new ActivityExported(actor.Organization, command.Only));
        if ((await db.Commit(actor, ct)).Refused(out refusal)) return refusal;

        using var file = new ChainFile(begin(), chain, key);
        await Write(file, chain, command.Only, ct);
        return Result.Ok;
    }

    private async Task Write(ChainFile file, ActivityChain chain, ActivityFilter only, CancellationToken ct)
    {
        var isWhole = only == ActivityFilter.Everything;
        var heads = new Queue<ChainHead>(isWhole ? await db.ChainHeads.AsNoTracking().Where(h => h.Chain == chain.Id && h.Sequence <= chain.Sequence).OrderBy(h => h.Sequence).ToListAsync(ct) : []);
        await file.Begin(isWhole, clock.GetUtcNow(), ct);
        await foreach (var links in db.ReadableLinks(chain.Id, (0, chain.Sequence), only.Of(db.ActivityRecords, clock.GetUtcNow()), ct))
        {
            foreach (var link in links)
            {
                while (heads.TryPeek(out var head) && head.Sequence < link.Seal.Sequence) file.Add(heads.Dequeue());
                file.Add(link);
            }

            await file.Flush(ct);
        }

        while (heads.TryDequeue(out var head)) file.Add(head);
        await file.End(isWhole, ct);
    }
}
