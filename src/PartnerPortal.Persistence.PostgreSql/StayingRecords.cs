using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerPortal.Persistence.PostgreSql;

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
        migration.Sql("""
            CREATE FUNCTION portal_rows_stay() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% stay as they are', TG_TABLE_NAME; END $$;
            """);
        foreach (var (table, of) in Kept)
        {
            migration.Sql($"""CREATE TRIGGER "TR_{table}_Stay" BEFORE UPDATE{of}ON "{table}" FOR EACH ROW EXECUTE FUNCTION portal_rows_stay();""");
            migration.Sql($"""CREATE TRIGGER "TR_{table}_Keep" BEFORE DELETE OR TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION portal_rows_stay();""");
        }

        migration.Sql("""
            INSERT INTO "UnsealedActs" ("Id", "Chain", "At", "Records")
            SELECT COALESCE("Correlation", "Id"), COALESCE("Organization", '00000000-0000-0000-0000-000000000000'), MIN("At"), COUNT(*)
            FROM "ActivityRecords" GROUP BY COALESCE("Correlation", "Id"), COALESCE("Organization", '00000000-0000-0000-0000-000000000000');
            """);
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("""DROP TRIGGER "TR_ActivityRecords_Stay" ON "ActivityRecords";""");
        migration.Sql("""DROP TRIGGER "TR_ActivityRecords_Keep" ON "ActivityRecords";""");
        migration.Sql("""DROP FUNCTION portal_rows_stay() CASCADE;""");
    }
}
