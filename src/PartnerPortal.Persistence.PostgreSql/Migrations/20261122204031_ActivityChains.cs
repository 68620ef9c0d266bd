using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.PostgreSql.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Record = table.Column<Guid>(type: "uuid", nullable: false),
                    Previous = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    Personal = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivitySeals", x => new { x.Chain, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "ChainHeads",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false, collation: "C"),
                    Signature = table.Column<string>(type: "character varying(128)", unicode: false, maxLength: 128, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainHeads", x => new { x.Chain, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "UnsealedActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Records = table.Column<int>(type: "integer", nullable: false)
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
