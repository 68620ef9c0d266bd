using PartnerPortal.Application.Exports;

namespace PartnerPortal.Application.Audit;

/// <summary>
/// The log as a file: every record of the filter that the actor may see, batch by batch, so that its size costs nobody's
/// memory. That somebody took it out stands in the log itself, before the first byte leaves.
/// </summary>
public sealed class ExportActivity(PortalDbContext db, TimeProvider clock)
{
    public const int BatchSize = 1_000;

    public sealed record Command(ActivityFilter Only, Words Words);

    /// <param name="Headings">Of the eleven columns.</param>
    /// <param name="Operation">What an operation is called in the reader's language.</param>
    public sealed record Words(IReadOnlyList<string> Headings, Func<string, string> Operation);

    /// <param name="begin">Opens the file, once it is clear that there will be one.</param>
    public async Task<Result> Handle(Actor actor, Command command, Func<Stream> begin, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;

        var records = command.Only.Of(db.ActivityRecords.AsNoTracking(), clock.GetUtcNow());
        db.Record(new ActivityExported(actor.Organization, command.Only));
        if ((await db.Commit(actor, ct)).Refused(out refusal)) return refusal;

        await using var sheet = new CsvSheet(begin());
        await sheet.Write(command.Words.Headings);
        Cursor? last = null;
        while (await records.Newest(actor, last, BatchSize).ToListAsync(ct) is { Count: > 0 } batch)
        {
            foreach (var row in await db.RowsOf(batch, ct)) await sheet.Write(Cells(row, actor.Language, command.Words));

            await sheet.Flush(ct);
            last = new Cursor(batch[^1].At, batch[^1].Id);
        }

        return Result.Ok;
    }

    private static IEnumerable<string> Cells(ActivityRow row, Language language, Words words) =>
    [
        CsvSheet.Instant(row.At), words.Operation(row.Operation), row.Operation,
        row.PerformedBy, row.Organization?.In(language) ?? "", row.Other?.In(language) ?? "", row.Resource, row.Status,
        Values(row, change => change.Before), Values(row, change => change.After), row.Correlation?.ToString() ?? "",
    ];

    private static string Values(ActivityRow row, Func<Change, string?> value) =>
        string.Join("; ", row.Changes.Where(change => value(change) is not null).Select(change => $"{change.Field}={value(change)}"));
}

/// <summary>Somebody took the log out, or a part of it.</summary>
internal sealed record ActivityExported : DomainEvent
{
    public ActivityExported(OrganizationId organization, ActivityFilter only)
        : base("export_activity", organization.Value, organization) => Changes = only.Written();
}
