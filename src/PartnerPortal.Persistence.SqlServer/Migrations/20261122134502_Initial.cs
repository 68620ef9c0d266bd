using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ActivityRecords",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    User = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    PerformedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Organization = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Other = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Operation = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerAgreements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Customer = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    CustomerTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AcceptedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAgreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Organization = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Tenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    User = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Columns = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    RowCount = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Settled = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    GlobalPartnerId = table.Column<int>(type: "int", nullable: true),
                    Group = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Origin = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Listing_Specialisms = table.Column<int>(type: "int", nullable: true),
                    Listing_Summary = table.Column<string>(type: "nvarchar(280)", maxLength: 280, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Listing_KoreanSummary = table.Column<string>(type: "nvarchar(280)", maxLength: 280, nullable: true, collation: "Latin1_General_100_BIN2"),
                    KoreanName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Sender = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Recipient = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Language = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyDecisions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    User = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Organization = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Pack = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Outcome = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rule = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Addressee = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facts = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Findings = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    SignInName = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    KoreanName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Language = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportRows",
                columns: table => new
                {
                    Run = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Domain = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Cells = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Verdict = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Outcome = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Arguments = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Findings = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Decision = table.Column<byte[]>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRows", x => new { x.Run, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportRows_ImportRuns_Run",
                        column: x => x.Run,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustomerRelationships",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Partner = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    PartnerTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Customer = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    CustomerTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Origin = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Request = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Since = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ConsentedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    AdminRightsGrantedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerRelationships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerRelationships_Organizations_Customer",
                        column: x => x.Customer,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerRelationships_Organizations_Partner",
                        column: x => x.Partner,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Enrollments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Tenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Tier = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Location = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    AgreementSignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Organization = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enrollments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Enrollments_Organizations_Organization",
                        column: x => x.Organization,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PartnershipInvitations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Provider = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ProviderTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AddressedTenant = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Link_TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Recipient = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Language = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Text = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Link_SentBy = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Link_SentAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Link_TimesSent = table.Column<int>(type: "int", nullable: false),
                    Link_LastOpenedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Link_ExpiresAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    AnsweredBy = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    DeclineReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnershipInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnershipInvitations_Organizations_Provider",
                        column: x => x.Provider,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Partnerships",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Provider = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ProviderTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Reseller = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ResellerTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Origin = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Invitation = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Since = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    AdminAccessGrantedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partnerships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Partnerships_Organizations_Provider",
                        column: x => x.Provider,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Partnerships_Organizations_Reseller",
                        column: x => x.Reseller,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RelationshipRequests",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Partner = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    PartnerTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AddressedTenant = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    AsksForAdminRights = table.Column<bool>(type: "bit", nullable: false),
                    Link_TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Recipient = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Language = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link_Text = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Link_SentBy = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Link_SentAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Link_TimesSent = table.Column<int>(type: "int", nullable: false),
                    Link_LastOpenedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Link_ExpiresAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    AnsweredBy = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    DeclineReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelationshipRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RelationshipRequests_Organizations_Partner",
                        column: x => x.Partner,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Customer = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    CustomerTenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Offer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Family = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BillingModel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Generation = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Seller = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    PartnerOfRecord = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    SupportContact = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Seats = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RenewsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AutoRenews = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subscriptions_Organizations_Customer",
                        column: x => x.Customer,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tenants",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Organization = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Domain = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Evidence = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Cloud = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Origin = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tenants_Organizations_Organization",
                        column: x => x.Organization,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Organization = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Tenant = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    User = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Roles = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => new { x.User, x.Organization, x.Tenant });
                    table.ForeignKey(
                        name: "FK_Memberships_Users_User",
                        column: x => x.User,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Organization_Id",
                table: "ActivityRecords",
                columns: new[] { "Organization", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityRecords_Other_Id",
                table: "ActivityRecords",
                columns: new[] { "Other", "Id" });

            migrationBuilder.CreateIndex(
                name: "UX_CustomerAgreements_Tenant",
                table: "CustomerAgreements",
                column: "CustomerTenant",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_Customer",
                table: "CustomerRelationships",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_CustomerTenant",
                table: "CustomerRelationships",
                column: "CustomerTenant");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerRelationships_Partner",
                table: "CustomerRelationships",
                column: "Partner");

            migrationBuilder.CreateIndex(
                name: "UX_CustomerRelationships_OpenPair",
                table: "CustomerRelationships",
                columns: new[] { "PartnerTenant", "CustomerTenant" },
                unique: true,
                filter: "\"Status\" IN ('Active', 'EndRequested')");

            migrationBuilder.CreateIndex(
                name: "IX_Enrollments_Location",
                table: "Enrollments",
                column: "Location");

            migrationBuilder.CreateIndex(
                name: "IX_Enrollments_Organization",
                table: "Enrollments",
                column: "Organization");

            migrationBuilder.CreateIndex(
                name: "UX_Enrollments_Tenant",
                table: "Enrollments",
                column: "Tenant",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_Run_Outcome_Verdict",
                table: "ImportRows",
                columns: new[] { "Run", "Outcome", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Organization_CreatedAt",
                table: "ImportRuns",
                columns: new[] { "Organization", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Status",
                table: "ImportRuns",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_GlobalPartnerId",
                table: "Organizations",
                column: "GlobalPartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DeliveredAt_NextAttemptAt",
                table: "OutboxMessages",
                columns: new[] { "DeliveredAt", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Sender_CreatedAt",
                table: "OutboxMessages",
                columns: new[] { "Sender", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipInvitations_AddressedTenant",
                table: "PartnershipInvitations",
                column: "AddressedTenant");

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipInvitations_Provider_CreatedAt",
                table: "PartnershipInvitations",
                columns: new[] { "Provider", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "UX_PartnershipInvitations_Token",
                table: "PartnershipInvitations",
                column: "Link_TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_Provider",
                table: "Partnerships",
                column: "Provider");

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_Reseller",
                table: "Partnerships",
                column: "Reseller");

            migrationBuilder.CreateIndex(
                name: "UX_Partnerships_OpenPair",
                table: "Partnerships",
                columns: new[] { "ProviderTenant", "ResellerTenant" },
                unique: true,
                filter: "\"Status\" IN ('Active', 'EndingRequested')");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDecisions_Organization_Id",
                table: "PolicyDecisions",
                columns: new[] { "Organization", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RelationshipRequests_AddressedTenant",
                table: "RelationshipRequests",
                column: "AddressedTenant");

            migrationBuilder.CreateIndex(
                name: "IX_RelationshipRequests_Partner_CreatedAt",
                table: "RelationshipRequests",
                columns: new[] { "Partner", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "UX_RelationshipRequests_Token",
                table: "RelationshipRequests",
                column: "Link_TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_Customer",
                table: "Subscriptions",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_CustomerTenant",
                table: "Subscriptions",
                column: "CustomerTenant");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_PartnerOfRecord",
                table: "Subscriptions",
                column: "PartnerOfRecord");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_Seller",
                table: "Subscriptions",
                column: "Seller");

            migrationBuilder.CreateIndex(
                name: "IX_Tenants_Organization",
                table: "Tenants",
                column: "Organization");

            migrationBuilder.CreateIndex(
                name: "UX_Tenants_Domain",
                table: "Tenants",
                column: "Domain",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_Users_SignInName",
                table: "Users",
                column: "SignInName",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActivityRecords");

            migrationBuilder.DropTable(
                name: "CustomerAgreements");

            migrationBuilder.DropTable(
                name: "CustomerRelationships");

            migrationBuilder.DropTable(
                name: "Enrollments");

            migrationBuilder.DropTable(
                name: "ImportRows");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "PartnershipInvitations");

            migrationBuilder.DropTable(
                name: "Partnerships");

            migrationBuilder.DropTable(
                name: "PolicyDecisions");

            migrationBuilder.DropTable(
                name: "RelationshipRequests");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "Tenants");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "Organizations");
        }
    }
}
