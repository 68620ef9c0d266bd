using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
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
                type: "varchar(3700)",
                unicode: false,
                maxLength: 3700,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Customers",
                table: "Memberships",
                type: "varchar(3700)",
                unicode: false,
                maxLength: 3700,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
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
