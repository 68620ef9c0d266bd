using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ExternalSubscriptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ExternalSubscriptions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Customer = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    CustomerTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DeclaredBy = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Supporter = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    SupporterTenant = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Replacement = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Steps = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    AutoRenews = table.Column<bool>(type: "bit", nullable: false),
                    BillingModel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContractNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Family = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Offer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Seats = table.Column<int>(type: "int", nullable: false),
                    TermEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalSubscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExternalSubscriptions_Organizations_Customer",
                        column: x => x.Customer,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ExternalSubscriptions_Customer",
                table: "ExternalSubscriptions",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalSubscriptions_CustomerTenant",
                table: "ExternalSubscriptions",
                column: "CustomerTenant");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalSubscriptions_Supporter",
                table: "ExternalSubscriptions",
                column: "Supporter");

            migrationBuilder.CreateIndex(
                name: "UX_ExternalSubscriptions_Open",
                table: "ExternalSubscriptions",
                columns: new[] { "CustomerTenant", "Key" },
                unique: true,
                filter: "\"Status\" IN ('Declared', 'Confirmed', 'Supported', 'MigrationPlanned')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ExternalSubscriptions");
        }
    }
}
