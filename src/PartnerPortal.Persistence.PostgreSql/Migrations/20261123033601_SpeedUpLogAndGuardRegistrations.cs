using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SpeedUpLogAndGuardRegistrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_Organization_Id",
                table: "ActivityRecords");

            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_Other_Id",
                table: "ActivityRecords");

            // Two that wait together are from before this index; the page of the applicants shows the later one.
            migrationBuilder.Sql("""
                UPDATE "Registrations" SET "Status" = 'Declined', "AnsweredAt" = "AskedAt", "Reason" = 'A later application of the same tenant waits.'
                WHERE "Status" = 'Waiting' AND EXISTS (
                    SELECT 1 FROM "Registrations" AS later WHERE later."Tenant" = "Registrations"."Tenant" AND later."Status" = 'Waiting'
                    AND (later."AskedAt" > "Registrations"."AskedAt" OR (later."AskedAt" = "Registrations"."AskedAt" AND later."Id" > "Registrations"."Id")));
                """);

            migrationBuilder.CreateIndex(
                name: "UX_Registrations_Waiting",
                table: "Registrations",
                column: "Tenant",
                unique: true,
                filter: "\"Status\" IN ('Waiting')");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDecisions_User",
                table: "PolicyDecisions",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Organization",
                table: "Memberships",
                column: "Organization");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_At_Id",
                table: "ActivityRecords",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Organization_At_Id",
                table: "ActivityRecords",
                columns: new[] { "Organization", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Other_At_Id",
                table: "ActivityRecords",
                columns: new[] { "Other", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Subject",
                table: "ActivityRecords",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_User_Organization",
                table: "ActivityRecords",
                columns: new[] { "User", "Organization" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "UX_Registrations_Waiting",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_PolicyDecisions_User",
                table: "PolicyDecisions");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Organization",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_At_Id",
                table: "ActivityRecords");

            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_Organization_At_Id",
                table: "ActivityRecords");

            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_Other_At_Id",
                table: "ActivityRecords");

            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_Subject",
                table: "ActivityRecords");

            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_User_Organization",
                table: "ActivityRecords");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Organization_Id",
                table: "ActivityRecords",
                columns: new[] { "Organization", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Other_Id",
                table: "ActivityRecords",
                columns: new[] { "Other", "Id" });
        }
    }
}
