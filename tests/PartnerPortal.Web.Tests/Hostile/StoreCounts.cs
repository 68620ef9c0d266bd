using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Web.Tests.Hostile;

/// <summary>How many rows each table has: whether something was stored, and whether it was stored whole.</summary>
internal sealed class StoreCounts(IReadOnlyDictionary<string, int> rows)
{
    private const string Decisions = "PolicyDecisions", Activity = "ActivityRecords", Outbox = "OutboxMessages";

    /// <summary>What the portal notes about the asking itself and about its own records, which is no state of anything.</summary>
    private static readonly string[] Notes = [Decisions, "AnsweredSubmissions", "UnsealedActs", "ActivitySeals", "ActivityChains", "ChainHeads"];

    public static async Task<StoreCounts> Of(UseCases useCases) => new(await useCases.Run(async (PortalDbContext db) =>
    {
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct();
        var sql = string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table}' AS \"Table\", COUNT(*) AS \"Rows\" FROM \"{table}\""));
        return await db.Database.SqlQueryRaw<Line>(sql).ToDictionaryAsync(line => line.Table, line => line.Rows);
    }));

    /// <summary>A refused write leaves its decision at most, with the record of it, and nothing else.</summary>
    public string? LeftBehind(StoreCounts before) => Grown(before).FirstOrDefault(table => table is not Activity) is { } other ? $"{other} grew"
        : Change(before, Decisions) is < 0 or > 1 ? "Decisions were filed twice"
        : Change(before, Activity) < 0 || Change(before, Activity) > Change(before, Decisions) ? "Something was recorded that no decision stands for"
        : null;

    /// <summary>Whatever a write stored, it also told; and no mail is owed for nothing.</summary>
    public string? Untold(StoreCounts before) =>
        Grown(before).Any(table => table is not Activity) && Change(before, Activity) == 0 && Change(before, Outbox) == 0 ? $"{string.Join(", ", Grown(before))} grew untold" : null;

    private IReadOnlyList<string> Grown(StoreCounts before) => [.. rows.Keys.Except(Notes).Where(table => Change(before, table) != 0)];

    private int Change(StoreCounts before, string table) => rows[table] - before[table];

    private int this[string table] => rows[table];

    private sealed record Line(string Table, int Rows);
}
