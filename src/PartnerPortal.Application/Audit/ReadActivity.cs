namespace PartnerPortal.Application.Audit;

/// <summary>One record in full, with everything else that ever happened to the same thing, as far as the actor may see it.</summary>
public sealed class ReadActivity(PortalDbContext db)
{
    private const int MostHistory = 50;

    /// <param name="History">Newest first, the record itself among them.</param>
    public sealed record Details(ActivityRow Record, IReadOnlyList<ActivityRow> History);

    public async Task<Result<Details>> Handle(Actor actor, Guid id, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;

        var visible = db.ActivityRecords.AsNoTracking().VisibleTo(actor);
        if (await visible.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) return AuditRefusals.Unknown();

        var history = await visible.Where(r => r.Subject == record.Subject).Below(null).Take(MostHistory).ToListAsync(ct);
        var rows = await db.RowsOf([record, .. history], ct);
        return new Details(rows[0], [.. rows.Skip(1)]);
    }
}
