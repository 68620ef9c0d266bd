using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerPortal.Persistence.Sqlite.Migrations
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: true),
                    PerformedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Organization = table.Column<Guid>(type: "TEXT", nullable: true),
                    Other = table.Column<Guid>(type: "TEXT", nullable: true),
                    Operation = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AcceptedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAgreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Settled = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GlobalPartnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Group = table.Column<Guid>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Listing_Specialisms = table.Column<int>(type: "INTEGER", nullable: true),
                    Listing_Summary = table.Column<string>(type: "TEXT", maxLength: 280, nullable: true),
                    Listing_KoreanSummary = table.Column<string>(type: "TEXT", maxLength: 280, nullable: true),
                    KoreanName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sender = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Pack = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignInName = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    KoreanName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportRows",
                columns: table => new
                {
                    Run = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Domain = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Cells = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: true),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConsentedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AdminRightsGrantedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tier = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Location = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgreementSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Organization = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddressedTenant = table.Column<Guid>(type: "TEXT", nullable: true),
                    Link_TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Link_Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Link_Language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Link_Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Link_Text = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true),
                    Link_SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Link_SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Link_TimesSent = table.Column<int>(type: "INTEGER", nullable: false),
                    Link_LastOpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Link_ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reseller = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResellerTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Invitation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AdminAccessGrantedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddressedTenant = table.Column<Guid>(type: "TEXT", nullable: true),
                    AsksForAdminRights = table.Column<bool>(type: "INTEGER", nullable: false),
                    Link_TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Link_Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Link_Language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Link_Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Link_Text = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true),
                    Link_SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Link_SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Link_TimesSent = table.Column<int>(type: "INTEGER", nullable: false),
                    Link_LastOpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Link_ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerTenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    Offer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Family = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    BillingModel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Generation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Seller = table.Column<Guid>(type: "TEXT", nullable: true),
                    PartnerOfRecord = table.Column<Guid>(type: "TEXT", nullable: true),
                    SupportContact = table.Column<Guid>(type: "TEXT", nullable: true),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RenewsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AutoRenews = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    Domain = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Cloud = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tenant = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Roles = table.Column<int>(type: "INTEGER", nullable: false)
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
