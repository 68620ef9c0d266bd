using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class JointRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Introducer_Organization",
                table: "RelationshipRequests",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Introducer_Tenant",
                table: "RelationshipRequests",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "JointProvider_AsksForAdminRights",
                table: "RelationshipRequests",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "JointProvider_Organization",
                table: "RelationshipRequests",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "JointProvider_Tenant",
                table: "RelationshipRequests",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vetting",
                table: "Organizations",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_RelationshipRequests_Introducer_Organization",
                table: "RelationshipRequests",
                column: "Introducer_Organization");

            migrationBuilder.CreateIndex(
                name: "IX_RelationshipRequests_JointProvider_Organization",
                table: "RelationshipRequests",
                column: "JointProvider_Organization");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RelationshipRequests_Introducer_Organization",
                table: "RelationshipRequests");

            migrationBuilder.DropIndex(
                name: "IX_RelationshipRequests_JointProvider_Organization",
                table: "RelationshipRequests");

            migrationBuilder.DropColumn(
                name: "Introducer_Organization",
                table: "RelationshipRequests");

            migrationBuilder.DropColumn(
                name: "Introducer_Tenant",
                table: "RelationshipRequests");

            migrationBuilder.DropColumn(
                name: "JointProvider_AsksForAdminRights",
                table: "RelationshipRequests");

            migrationBuilder.DropColumn(
                name: "JointProvider_Organization",
                table: "RelationshipRequests");

            migrationBuilder.DropColumn(
                name: "JointProvider_Tenant",
                table: "RelationshipRequests");

            migrationBuilder.DropColumn(
                name: "Vetting",
                table: "Organizations");
        }
    }
}
