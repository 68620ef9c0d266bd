using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CustomersByName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_CustomerTenant",
                table: "CustomerRelationships");

            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_Partner",
                table: "CustomerRelationships");

            migrationBuilder.AddColumn<string>(
                name: "CustomerDomain",
                table: "CustomerRelationships",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CustomerKoreanName",
                table: "CustomerRelationships",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CustomerName",
                table: "CustomerRelationships",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "SearchTexts",
                columns: table => new
                {
                    Tenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTexts", x => x.Tenant);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Tenant",
                table: "Memberships",
                column: "Tenant");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_CustomerTenant_Partner",
                table: "CustomerRelationships",
                columns: new[] { "CustomerTenant", "Partner" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_Partner_CustomerName_CustomerDomain",
                table: "CustomerRelationships",
                columns: new[] { "Partner", "CustomerName", "CustomerDomain" });

            // The names that stand beside links from now on.
            migrationBuilder.Sql(
                """
                UPDATE "CustomerRelationships" SET
                    "CustomerName" = (SELECT "Name" FROM "Organizations" WHERE "Organizations"."Id" = "CustomerRelationships"."Customer"),
                    "CustomerKoreanName" = (SELECT "KoreanName" FROM "Organizations" WHERE "Organizations"."Id" = "CustomerRelationships"."Customer"),
                    "CustomerDomain" = (SELECT "Domain" FROM "Tenants" WHERE "Tenants"."Id" = "CustomerRelationships"."CustomerTenant");
                """);
            SearchIndex.Make(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SearchIndex.Drop(migrationBuilder);
            migrationBuilder.DropTable(
                name: "SearchTexts");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Tenant",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_CustomerTenant_Partner",
                table: "CustomerRelationships");

            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_Partner_CustomerName_CustomerDomain",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "CustomerDomain",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "CustomerKoreanName",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "CustomerName",
                table: "CustomerRelationships");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_CustomerTenant",
                table: "CustomerRelationships",
                column: "CustomerTenant");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_Partner",
                table: "CustomerRelationships",
                column: "Partner");
        }
    }
}
