using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChosenCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Customers",
                table: "UserInvitations",
                type: "TEXT",
                unicode: false,
                maxLength: 3700,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Customers",
                table: "Memberships",
                type: "TEXT",
                unicode: false,
                maxLength: 3700,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Customers",
                table: "UserInvitations");

            migrationBuilder.DropColumn(
                name: "Customers",
                table: "Memberships");
        }
    }
}
