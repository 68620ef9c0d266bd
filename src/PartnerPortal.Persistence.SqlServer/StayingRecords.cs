using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerPortal.Persistence.SqlServer;

/// <summary>Records, seals and heads are added and never changed or removed; personal values alone can be taken out.</summary>
internal static class StayingRecords
{
    private const string Nobody = "0x00000000000000000000000000000000";

    private static readonly (string Table, string[] Columns)[] Kept =
    [
        ("ActivityRecords", ["Id", "At", "Organization", "Other", "Operation", "Subject", "Correlation"]),
        ("ActivitySeals", ["Chain", "Sequence", "Record", "Previous", "Hash"]),
        ("ChainHeads", ["Chain", "Day", "Sequence", "Hash", "Key", "Signature"]),
    ];

    // A trigger has to be the only statement of its batch; in a script that asks first, nothing is.
    public static void Make(MigrationBuilder migration)
    {
        foreach (var (table, columns) in Kept)
        {
            var touched = string.Join(" OR ", columns.Select(column => $"UPDATE([{column}])"));
            migration.Sql($"EXEC(N'CREATE TRIGGER [TR_{table}_Stay] ON [{table}] AFTER UPDATE AS IF {touched} BEGIN; THROW 50009, N''{table} stay as they are'', 1; END');");
            migration.Sql($"EXEC(N'CREATE TRIGGER [TR_{table}_Keep] ON [{table}] AFTER DELETE AS IF EXISTS (SELECT 1 FROM deleted) BEGIN; THROW 50009, N''{table} stay'', 1; END');");
        }

        migration.Sql($"""
            EXEC(N'INSERT INTO [UnsealedActs] ([Id], [Chain], [At], [Records])
            SELECT COALESCE([Correlation], [Id]), COALESCE([Organization], {Nobody}), MIN([At]), COUNT(*)
            FROM [ActivityRecords] GROUP BY COALESCE([Correlation], [Id]), COALESCE([Organization], {Nobody});');
            """);
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("DROP TRIGGER [TR_ActivityRecords_Stay];");
        migration.Sql("DROP TRIGGER [TR_ActivityRecords_Keep];");
    }
}
