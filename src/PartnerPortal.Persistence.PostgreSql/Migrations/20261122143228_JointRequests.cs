using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class JointRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Introducer_Organization",
                table: "RelationshipRequests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Introducer_Tenant",
                table: "RelationshipRequests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "JointProvider_AsksForAdminRights",
                table: "RelationshipRequests",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "JointProvider_Organization",
                table: "RelationshipRequests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "JointProvider_Tenant",
                table: "RelationshipRequests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vetting",
                table: "Organizations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                collation: "C");

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
