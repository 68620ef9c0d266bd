using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>
/// The index behind <see cref="SqliteQuirks.Found"/>: full text search over pieces of three letters, filled by a trigger.
/// It keeps its own copy of the text, so that VACUUM, which numbers rows anew, cannot part the two.
/// </summary>
internal static class SearchIndex
{
    public static void Make(MigrationBuilder migration)
    {
        migration.Sql("""CREATE VIRTUAL TABLE "SearchIndex" USING fts5("Tenant" UNINDEXED, "Text", tokenize = 'trigram', detail = 'full');""");
        migration.Sql("""
            CREATE TRIGGER "TR_SearchTexts_Insert" AFTER INSERT ON "SearchTexts" BEGIN
                INSERT INTO "SearchIndex" ("Tenant", "Text") VALUES (new."Tenant", new."Text");
            END;
            """);
    }

    /// <summary>A tenant that comes to its own people is found by their words.</summary>
    public static void Follow(MigrationBuilder migration) => migration.Sql("""
        CREATE TRIGGER "TR_SearchTexts_Update" AFTER UPDATE ON "SearchTexts" BEGIN
            UPDATE "SearchIndex" SET "Text" = new."Text" WHERE "Tenant" = new."Tenant";
        END;
        """);

    public static void Unfollow(MigrationBuilder migration) => migration.Sql("""DROP TRIGGER "TR_SearchTexts_Update";""");

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("""DROP TRIGGER "TR_SearchTexts_Insert";""");
        migration.Sql("""DROP TABLE "SearchIndex";""");
    }
}
