using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CustomersByName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_CustomerTenant",
                table: "CustomerRelationships");

            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_Partner",
                table: "CustomerRelationships");

            migrationBuilder.AddColumn<string>(
                name: "CustomerDomain",
                table: "CustomerRelationships",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "CustomerKoreanName",
                table: "CustomerRelationships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "CustomerName",
                table: "CustomerRelationships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "SearchTexts",
                columns: table => new
                {
                    Tenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTexts", x => x.Tenant);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Tenant",
                table: "Memberships",
                column: "Tenant");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_CustomerTenant_Partner",
                table: "CustomerRelationships",
                columns: new[] { "CustomerTenant", "Partner" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_Partner_CustomerName_CustomerDomain",
                table: "CustomerRelationships",
                columns: new[] { "Partner", "CustomerName", "CustomerDomain" });

            // A column of this very batch is looked up when it is run.
            migrationBuilder.Sql(
                """
                EXEC (N'UPDATE [CustomerRelationships] SET
                    [CustomerName] = (SELECT [Name] FROM [Organizations] WHERE [Organizations].[Id] = [CustomerRelationships].[Customer]),
                    [CustomerKoreanName] = (SELECT [KoreanName] FROM [Organizations] WHERE [Organizations].[Id] = [CustomerRelationships].[Customer]),
                    [CustomerDomain] = (SELECT [Domain] FROM [Tenants] WHERE [Tenants].[Id] = [CustomerRelationships].[CustomerTenant]);');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SearchTexts");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Tenant",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_CustomerTenant_Partner",
                table: "CustomerRelationships");

            migrationBuilder.DropIndex(
                name: "IX_CustomerRelationships_Partner_CustomerName_CustomerDomain",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "CustomerDomain",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "CustomerKoreanName",
                table: "CustomerRelationships");

            migrationBuilder.DropColumn(
                name: "CustomerName",
                table: "CustomerRelationships");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_CustomerTenant",
                table: "CustomerRelationships",
                column: "CustomerTenant");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_Partner",
                table: "CustomerRelationships",
                column: "Partner");
        }
    }
}
