using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TokenWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "WarnAt",
                table: "ApiTokens",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_WarnAt",
                table: "ApiTokens",
                column: "WarnAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ApiTokens_WarnAt",
                table: "ApiTokens");

            migrationBuilder.DropColumn(
                name: "WarnAt",
                table: "ApiTokens");
        }
    }
}
