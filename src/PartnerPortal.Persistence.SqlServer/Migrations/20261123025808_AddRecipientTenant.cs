using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddRecipientTenant : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "RecipientTenant",
                table: "OutboxMessages",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_RecipientTenant_CreatedAt",
                table: "OutboxMessages",
                columns: new[] { "RecipientTenant", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_RecipientTenant_CreatedAt",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "RecipientTenant",
                table: "OutboxMessages");
        }
    }
}
