using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ActivityChains : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ActivityChains",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SealedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    HeadSequence = table.Column<long>(type: "bigint", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BrokenAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityChains", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ActivitySeals",
                columns: table => new
                {
                    Chain = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Record = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Previous = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Personal = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivitySeals", x => new { x.Chain, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "ChainHeads",
                columns: table => new
                {
                    Chain = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Signature = table.Column<string>(type: "varchar(128)", unicode: false, maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainHeads", x => new { x.Chain, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "UnsealedActs",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Chain = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Records = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsealedActs", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Correlation",
                table: "ActivityRecords",
                column: "Correlation");

            migrationBuilder.CreateIndex(
                name: "UX_ActivitySeals_Record",
                table: "ActivitySeals",
                column: "Record",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnsealedActs_Chain_At_Id",
                table: "UnsealedActs",
                columns: new[] { "Chain", "At", "Id" });

            StayingRecords.Make(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            StayingRecords.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "ActivityChains");

            migrationBuilder.DropTable(
                name: "ActivitySeals");

            migrationBuilder.DropTable(
                name: "ChainHeads");

            migrationBuilder.DropTable(
                name: "UnsealedActs");

            migrationBuilder.DropIndex(
                name: "IX_ActivityRecords_Correlation",
                table: "ActivityRecords");
        }
    }
}
