using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.PostgreSql.Migrations
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
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "Partnerships",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndingRequestedAt",
                table: "Partnerships",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndsAt",
                table: "Partnerships",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndRequest_AnswerWords",
                table: "CustomerRelationships",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_AnsweredAt",
                table: "CustomerRelationships",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_At",
                table: "CustomerRelationships",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndRequest_By",
                table: "CustomerRelationships",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndRequest_ClearedBy",
                table: "CustomerRelationships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_Deadline",
                table: "CustomerRelationships",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndRequest_Of",
                table: "CustomerRelationships",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_QueuedAt",
                table: "CustomerRelationships",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndRequest_Reason",
                table: "CustomerRelationships",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "RemovalReason",
                table: "CustomerRelationships",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "RemovedBy",
                table: "CustomerRelationships",
                type: "uuid",
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
