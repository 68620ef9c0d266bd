using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Applications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Application",
                table: "ApiTokens",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RegisteredApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organization = table.Column<Guid>(type: "uuid", nullable: false),
                    Tenant = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Roles = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    RegisteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisteredApplications_Organizations_Organization",
                        column: x => x.Organization,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_Application",
                table: "ApiTokens",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredApplications_Organization",
                table: "RegisteredApplications",
                column: "Organization");

            migrationBuilder.AddForeignKey(
                name: "FK_ApiTokens_RegisteredApplications_Application",
                table: "ApiTokens",
                column: "Application",
                principalTable: "RegisteredApplications",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ApiTokens_RegisteredApplications_Application",
                table: "ApiTokens");

            migrationBuilder.DropTable(
                name: "RegisteredApplications");

            migrationBuilder.DropIndex(
                name: "IX_ApiTokens_Application",
                table: "ApiTokens");

            migrationBuilder.DropColumn(
                name: "Application",
                table: "ApiTokens");
        }
    }
}
