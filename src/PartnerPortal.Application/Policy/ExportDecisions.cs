using System.Globalization;
using PartnerPortal.Application.Exports;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// What the explorer found as a file, batch by batch. It takes names out of the portal, so that it is for whoever may take the
/// log out, and it is recorded before the first byte leaves.
/// </summary>
public sealed class ExportDecisions(PortalDbContext db, ListDecisions list)
{
    public const int BatchSize = 1_000;

    /// <param name="Only">Which; where a page begins doesn't matter.</param>
    public sealed record Command(ListDecisions.Query Only, Words Words);

    /// <param name="Headings">Of the ten columns.</param>
    /// <param name="Number">What people call a decision.</param>
    /// <param name="Act">What an act is called in the reader's language.</param>
    public sealed record Words(IReadOnlyList<string> Headings, Func<Guid, DateTimeOffset, string> Number, Func<PolicyAction, string> Act);

    private sealed record Row(Guid Id, DateTimeOffset At, string AskedBy, OrganizationId Organization, PolicyAction Action, string Addressee, Outcome Outcome, string? Rule, string Pack);

    /// <param name="begin">Opens the file, once it is clear that there will be one.</param>
    public async Task<Result> Handle(Actor actor, Command command, Func<Stream> begin, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;

        var decisions = await list.Matching(actor, command.Only, ct);
        db.Record(new DecisionsExported(actor.Organization, command.Only));
        if ((await db.Commit(actor, ct)).Refused(out refusal)) return refusal;

        await using var sheet = new CsvSheet(begin());
        await sheet.Write(command.Words.Headings);
        Cursor? last = null;
        while (await Batch(decisions, last, ct) is { Count: > 0 } batch)
        {
            var names = await db.NamesOf(batch.Select(row => (OrganizationId?)row.Organization).Distinct(), ct);
            foreach (var row in batch) await sheet.Write(Cells(row, names[row.Organization].In(actor.Language), command.Words));

            await sheet.Flush(ct);
            last = new Cursor(batch[^1].At, batch[^1].Id);
        }

        return Result.Ok;
    }

    private static Task<List<Row>> Batch(IQueryable<PolicyDecision> decisions, Cursor? last, CancellationToken ct) => ListDecisions.Below(decisions, last).Take(BatchSize)
        .Select(d => new Row(d.Id, d.At, d.AskedBy, d.Organization, d.Action, d.Addressee, d.Outcome, d.Rule, d.Pack)).ToListAsync(ct);

    private static IEnumerable<string> Cells(Row row, string organization, Words words) =>
    [
        CsvSheet.Instant(row.At), words.Number(row.Id, row.At), words.Act(row.Action), row.Action.WireName,
        row.AskedBy, organization, row.Addressee, row.Outcome.ToString(), row.Rule ?? "", row.Pack,
    ];
}

/// <summary>Somebody took decisions out.</summary>
internal sealed record DecisionsExported : DomainEvent
{
    public DecisionsExported(OrganizationId organization, ListDecisions.Query only)
        : base("export_decisions", organization.Value, organization) => Changes =
        [
            .. new Change[]
            {
                new(nameof(only.Text), null, only.Text), new(nameof(only.Outcome), null, only.Outcome?.ToString()), new(nameof(only.Action), null, only.Action?.WireName),
                new(nameof(only.From), null, only.From?.ToString("O", CultureInfo.InvariantCulture)), new(nameof(only.To), null, only.To?.ToString("O", CultureInfo.InvariantCulture)),
            }.Where(change => !string.IsNullOrEmpty(change.After)),
        ];
}
