using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.PostgreSql.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerTenant = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    DeclaredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Supporter = table.Column<Guid>(type: "uuid", nullable: true),
                    SupporterTenant = table.Column<Guid>(type: "uuid", nullable: true),
                    Replacement = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AutoRenews = table.Column<bool>(type: "boolean", nullable: false),
                    BillingModel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    ContractNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Family = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Offer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Seats = table.Column<int>(type: "integer", nullable: false),
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
