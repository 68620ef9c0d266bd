using PartnerPortal.Application.Exports;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>Every changed verdict as a file, batch by batch, after one judgement. Whoever takes it out is recorded first.</summary>
public sealed class ExportImpact(PortalDbContext db, PreviewImpact preview, EstateJudge judge)
{
    private const int BatchSize = 500;

    /// <param name="Headings">Of the ten columns.</param>
    public sealed record Command(PreviewImpact.Query Query, IReadOnlyList<string> Headings);

    /// <param name="begin">Opens the file, once it is clear that there will be one.</param>
    public async Task<Result> Handle(Actor actor, Command command, Func<Stream> begin, CancellationToken ct)
    {
        if ((await preview.Ask(actor, command.Query, ct)).Refused(out var refusal, out var question)) return refusal;

        var result = await judge.Judge(question, ct);
        db.Record(new ImpactExported(actor.Organization, question));
        if ((await db.Commit(actor, ct)).Refused(out refusal)) return refusal;

        await using var sheet = new CsvSheet(begin());
        await sheet.Write(command.Headings);
        foreach (var batch in result.Changed.Where(link => command.Query.Rule is null || link.Verdict.Rule == command.Query.Rule).Chunk(BatchSize))
        {
            foreach (var row in await db.Named(batch, ct)) await sheet.Write(Cells(row, actor.Language));

            await sheet.Flush(ct);
        }

        return Result.Ok;
    }

    private static IEnumerable<string> Cells(PreviewImpact.Row row, Language language) =>
    [
        row.Kind.ToString(), row.Id.ToString(), row.Seller.In(language), row.SellerDomain, row.Buyer.In(language), row.BuyerDomain,
        row.Change.Action.WireName, row.Change.Rule, row.Change.Before.ToString(), row.Change.After.ToString(),
    ];
}

/// <summary>Somebody took the list of changed verdicts out.</summary>
internal sealed record ImpactExported : DomainEvent
{
    public ImpactExported(OrganizationId organization, EstateQuestion question)
        : base("export_impact", organization.Value, organization) => Changes = [new("Pack", question.Before.Version, question.After.Version)];
}
