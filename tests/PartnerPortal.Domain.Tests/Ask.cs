using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Domain.Tests;

/// <summary>One question for each action, to which every rule says yes. Each story changes the one fact that it is about.</summary>
internal static class Ask
{
    public static PolicyQuery Invite { get; } = new(PolicyAction.PartnershipInvite, Cast.Hanbit, Cast.Now) { Buyer = Cast.Namsan };

    public static PolicyQuery Authorise { get; } = Invite with
    {
        Action = PolicyAction.PartnershipAccept,
        Link = new LinkFacts(ExpiresAt: Cast.Now.AddDays(7)),
    };

    public static PolicyQuery ImportReseller { get; } = Invite with { Action = PolicyAction.PartnershipImport };

    public static PolicyQuery Request { get; } = new(PolicyAction.RelationRequest, Cast.Duri, Cast.Now) { Buyer = Cast.Areum };

    public static PolicyQuery Accept { get; } = Request with
    {
        Action = PolicyAction.RelationAccept,
        Link = new LinkFacts(ExpiresAt: Cast.Now.AddDays(7)),
    };

    public static PolicyQuery ImportCustomer { get; } = Request with { Action = PolicyAction.RelationImport };

    public static PolicyQuery Order { get; } = Request with { Action = PolicyAction.OrderPlace, Relation = true };

    /// <summary>A seller takes the support of what it sold back.</summary>
    public static PolicyQuery Support { get; } = Order with
    {
        Action = PolicyAction.SupportAssign,
        Support = new SupportFacts("Microsoft 365 Business Premium", ContactSells: true),
    };

    /// <summary>A provider names one of its resellers, to whom the customer granted admin rights.</summary>
    public static PolicyQuery SupportByReseller { get; } = Support with
    {
        Seller = Cast.Namsan,
        AdminRights = true,
        Support = Support.Support with { ContactSells = false },
    };

    public static PolicyQuery ManageUsers { get; } = Request with { Action = PolicyAction.CustomerUsers, Relation = true };

    /// <summary>A customer declares licences that it bought on the web.</summary>
    public static PolicyQuery Declare { get; } = new(PolicyAction.ExternalDeclare, Cast.Areum, Cast.Now)
    {
        Buyer = Cast.Areum,
        External = new ExternalFacts(Sample.Elsewhere),
    };

    /// <summary>The customer hires a partner that holds its admin rights to look after them.</summary>
    public static PolicyQuery Hire { get; } = Declare with
    {
        Action = PolicyAction.ExternalSupport,
        Seller = Cast.Duri,
        Relation = true,
        AdminRights = true,
    };

    /// <summary>The partner brings them to CSP on the day on which the old term ends.</summary>
    public static PolicyQuery Plan { get; } = Hire with
    {
        Action = PolicyAction.ExternalPlan,
        External = new ExternalFacts(Sample.Elsewhere) { Plan = new MigrationPlan(Sample.Elsewhere.Offer, Sample.Elsewhere.TermEndsOn!.Value) },
    };

    /// <summary>The reseller's half of a joint question, and the provider's: Namsan brings Hanbit along.</summary>
    public static (PolicyQuery Reseller, PolicyQuery Provider) Jointly(PolicyQuery question) => (
        question.By(Cast.Namsan) with { Together = new TogetherFacts(LinkPart.BringsProvider, Cast.Hanbit, WorkTogether: true) },
        question.By(Cast.Hanbit) with { Together = new TogetherFacts(LinkPart.ComesAlong, Cast.Namsan, WorkTogether: true) });

    /// <summary>Namsan adds the tenant that its people work in.</summary>
    public static PolicyQuery AddTenant { get; } = new(PolicyAction.TenantAdd, Cast.Namsan, Cast.Now)
    {
        Own = new OwnFacts { Tenant = Cast.CorporateTenantOf(Cast.Namsan).Tenant, Domain = "namsan-corp.onmicrosoft.com" },
    };

    public static PolicyQuery DetachTenant { get; } = AddTenant with { Action = PolicyAction.TenantDetach };

    /// <summary>Namsan adds a location for a CSP tenant that has none.</summary>
    public static PolicyQuery AddLocation { get; } = new(PolicyAction.LocationAdd, Cast.Namsan, Cast.Now)
    {
        Own = new OwnFacts { Tenant = Cast.Namsan.Tenant, Domain = Cast.Namsan.Domain, Location = new LocationFacts(6_200_151, CountryCode.Of("KR")) },
    };

    public static PolicyQuery EndPartnership { get; } = Invite with { Action = PolicyAction.PartnershipEnd, Partnership = true };

    public static PolicyQuery AskToEndPartnership { get; } = EndPartnership with { Action = PolicyAction.PartnershipRequestEnd };

    public static PolicyQuery Remove { get; } = Request with { Action = PolicyAction.RelationRemove, Relation = true };

    public static PolicyQuery AskToEnd { get; } = Remove with { Action = PolicyAction.RelationRequestEnd };

    /// <summary>Hanbit records Namsan on what it sells to Areum Hospital.</summary>
    public static PolicyQuery Record { get; } = OrderThrough(Cast.Hanbit, Cast.Namsan) with
    {
        Action = PolicyAction.PorSet,
        Por = new PorFacts("6200003", Cast.Namsan),
    };

    /// <summary>Namsan applies for the reseller's tier on a tenant that holds nothing.</summary>
    public static PolicyQuery Enrol { get; } = new(PolicyAction.PartnerEnroll, Cast.Namsan, Cast.Now)
    {
        Own = new OwnFacts { Tenant = Cast.Namsan.Tenant, Domain = Cast.Namsan.Domain },
    };

    /// <summary>Duri, which has resold for years, applies for billing directly.</summary>
    public static PolicyQuery EnrolDirectly { get; } = Enrol with
    {
        Seller = Cast.Duri,
        Enrolling = new EnrollingFacts { Tier = Tier.DirectBill, MonthsAsReseller = 40, Revenue = 2_000_000 },
    };

    /// <summary>Namsan's year is looked at on its third anniversary.</summary>
    public static PolicyQuery Review { get; } = Enrol with
    {
        Action = PolicyAction.PartnerReview,
        Enrolling = new EnrollingFacts { Revenue = 84_000, Since = Cast.Today.AddYears(-3), Anniversary = Cast.Today },
    };

    public static PolicyQuery Sign { get; } = Enrol with { Action = PolicyAction.AgreementSign };

    public static PolicyQuery ChangeContact { get; } = Enrol with { Action = PolicyAction.AccountContact, Enrolling = new EnrollingFacts { ContactDomain = "namsan.example" } };

    public static PolicyQuery Attest { get; } = Request with { Action = PolicyAction.AgreementAttest, Relation = true };

    /// <summary>Duri creates a tenant for a company that nobody knows yet.</summary>
    public static PolicyQuery Create { get; } = Request with { Action = PolicyAction.CustomerCreate };

    public static PolicyQuery Manage { get; } = Order with { Action = PolicyAction.SubscriptionManage };

    /// <summary>One of three Global admins leaves.</summary>
    public static PolicyQuery RemoveMember { get; } = Enrol with { Action = PolicyAction.MemberRemove, Member = new MemberFacts(IsGlobalAdmin: true, OtherGlobalAdmins: 2) };

    public static PolicyQuery DemoteMember { get; } = RemoveMember with { Action = PolicyAction.MemberDemote };

    public static PolicyQuery RemoveFromSandbox { get; } = new(PolicyAction.SandboxRemove, Cast.Sandbox(Tier.IndirectProvider), Cast.Now)
    {
        Buyer = Cast.Namsan with { TenantKind = TenantKind.SandboxPartner },
    };

    /// <summary>An edition that was announced takes effect next month.</summary>
    public static PolicyQuery Publish { get; } = Enrol with { Action = PolicyAction.PackPublish, Edition = new EditionFacts(Cast.Today.AddMonths(1)) };

    public static PolicyQuery File { get; } = Enrol with { Action = PolicyAction.DecisionFile, Filing = new FilingFacts(IsRefused: true) };

    public static IReadOnlyList<PolicyQuery> Everything =>
    [
        Invite, Authorise, ImportReseller, Request, Accept, ImportCustomer, Order, EndPartnership, AskToEndPartnership, Remove, AskToEnd, Record,
        ManageUsers, Support, Declare, Hire, Plan, AddTenant, DetachTenant, AddLocation,
        Enrol, Review, Sign, ChangeContact, Attest, Create, Manage, RemoveMember, DemoteMember, RemoveFromSandbox, Publish, File,
        .. AskRights.Everything, .. AskTransfer.Everything,
    ];

    /// <summary>An order by a provider for one of its resellers, which is recorded on it.</summary>
    public static PolicyQuery OrderThrough(PartyFacts provider, PartyFacts reseller) => Order with
    {
        Seller = provider,
        Order = new OrderFacts(reseller.Organization),
    };

    extension(PolicyQuery query)
    {
        public PolicyQuery By(PartyFacts seller) => query with { Seller = seller };

        public PolicyQuery To(PartyFacts? buyer) => query with { Buyer = buyer };

        /// <summary>The same question with one more thing to know about what changes at home.</summary>
        public PolicyQuery WhereOwn(Func<OwnFacts, OwnFacts> differs) => query with { Own = differs(query.Own!) };

        /// <summary>The same question with one more thing to know about the application.</summary>
        public PolicyQuery WhereEnrolling(Func<EnrollingFacts, EnrollingFacts> differs) => query with { Enrolling = differs(query.Enrolling) };

        /// <summary>The same question with one more thing to know about the seller.</summary>
        public PolicyQuery WhereSeller(Func<PartyFacts, PartyFacts> differs) => query with { Seller = differs(query.Seller) };

        /// <summary>The same question about other terms.</summary>
        public PolicyQuery WhereTerms(Func<ExternalTerms, ExternalTerms> differ) =>
            query with { External = query.External with { Terms = differ(query.External.Terms) } };

        /// <summary>The same question about a plan that buys on another day.</summary>
        public PolicyQuery BuyingOn(DateOnly day) => query with { External = query.External with { Plan = query.External.Plan! with { BuyOn = day } } };

        /// <summary>The same question between two tenants of one cloud.</summary>
        public PolicyQuery In(CloudInstance cloud) =>
            query with { Seller = query.Seller with { Cloud = cloud }, Buyer = query.Buyer is { } buyer ? buyer with { Cloud = cloud } : null };

        /// <summary>The same question on another day.</summary>
        public PolicyQuery OnDay(DateOnly day) => query with { At = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) };

        /// <summary>The same question with one more thing to know about the buyer.</summary>
        public PolicyQuery WhereBuyer(Func<PartyFacts, PartyFacts> differs) => query with { Buyer = differs(query.Buyer!) };
    }
}
