using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.Sqlite.Migrations
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DeclaredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Supporter = table.Column<Guid>(type: "TEXT", nullable: true),
                    SupporterTenant = table.Column<Guid>(type: "TEXT", nullable: true),
                    Replacement = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    AutoRenews = table.Column<bool>(type: "INTEGER", nullable: false),
                    BillingModel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ContractNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Family = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Offer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    TermEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
