using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>Records, seals and heads are added and never changed or removed; personal values alone can be taken out.</summary>
internal static class StayingRecords
{
    private static readonly (string Table, string Of)[] Kept =
    [
        ("ActivityRecords", """ OF "Id", "At", "Organization", "Other", "Operation", "Subject", "Correlation" """),
        ("ActivitySeals", """ OF "Chain", "Sequence", "Record", "Previous", "Hash" """),
        ("ChainHeads", " "),
    ];

    public static void Make(MigrationBuilder migration)
    {
        foreach (var (table, of) in Kept)
        {
            migration.Sql($"""CREATE TRIGGER "TR_{table}_Stay" BEFORE UPDATE{of}ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} stay as they are'); END;""");
            migration.Sql($"""CREATE TRIGGER "TR_{table}_Keep" BEFORE DELETE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} stay'); END;""");
        }

        migration.Sql("""
            INSERT INTO "UnsealedActs" ("Id", "Chain", "At", "Records")
            SELECT COALESCE("Correlation", "Id"), COALESCE("Organization", '00000000-0000-0000-0000-000000000000'), MIN("At"), COUNT(*)
            FROM "ActivityRecords" GROUP BY COALESCE("Correlation", "Id"), COALESCE("Organization", '00000000-0000-0000-0000-000000000000');
            """);
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("""DROP TRIGGER "TR_ActivityRecords_Stay";""");
        migration.Sql("""DROP TRIGGER "TR_ActivityRecords_Keep";""");
    }
}
