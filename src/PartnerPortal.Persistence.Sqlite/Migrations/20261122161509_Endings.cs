using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Endings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Partnerships",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "Partnerships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndingRequestedAt",
                table: "Partnerships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndsAt",
                table: "Partnerships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndRequest_AnswerWords",
                table: "CustomerRelationships",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_AnsweredAt",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_At",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndRequest_By",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndRequest_ClearedBy",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_Deadline",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndRequest_Of",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_QueuedAt",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndRequest_Reason",
                table: "CustomerRelationships",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemovalReason",
                table: "CustomerRelationships",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RemovedBy",
                table: "CustomerRelationships",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "EndingRequestedAt",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "EndsAt",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "EndRequest_AnswerWords",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_AnsweredAt",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_At",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_By",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_ClearedBy",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_Deadline",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_Of",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_QueuedAt",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "EndRequest_Reason",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "RemovalReason",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "RemovedBy",
                table: "CustomerRelationships");
        }
    }
}
