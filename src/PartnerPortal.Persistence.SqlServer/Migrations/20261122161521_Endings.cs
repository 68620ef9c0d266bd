using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
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
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "EndedBy",
                table: "Partnerships",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndingRequestedAt",
                table: "Partnerships",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndsAt",
                table: "Partnerships",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndRequest_AnswerWords",
                table: "CustomerRelationships",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_AnsweredAt",
                table: "CustomerRelationships",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_At",
                table: "CustomerRelationships",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EndRequest_By",
                table: "CustomerRelationships",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndRequest_ClearedBy",
                table: "CustomerRelationships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_Deadline",
                table: "CustomerRelationships",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EndRequest_Of",
                table: "CustomerRelationships",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRequest_QueuedAt",
                table: "CustomerRelationships",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndRequest_Reason",
                table: "CustomerRelationships",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "RemovalReason",
                table: "CustomerRelationships",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "RemovedBy",
                table: "CustomerRelationships",
                type: "binary(16)",
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
