using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.PostgreSql.Migrations
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
                type: "character varying(3700)",
                unicode: false,
                maxLength: 3700,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Customers",
                table: "Memberships",
                type: "character varying(3700)",
                unicode: false,
                maxLength: 3700,
                nullable: true,
                collation: "C");
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
