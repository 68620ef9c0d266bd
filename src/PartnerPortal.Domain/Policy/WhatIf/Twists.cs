using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>Every single change of a question that is tried. The likelier to be brought about come first.</summary>
public static partial class Twists
{
    public static IReadOnlyList<Twist> All { get; } = [.. Sides(), .. Links(), .. Consents(), .. Business(), .. Records(), .. Endings(), .. Owns(), .. Enrolling(), .. Recording(), .. Guarding(), .. Granting(), .. Approving(), .. Transferring(), .. Cases()];

    private static IEnumerable<Twist> Sides() =>
    [
        .. Each<TenantKind>("BuyerTenant", "kind", Fact.Of, (q, kind) => OnBuyer(q, b => AnotherTenant(b, kind)) with { Partnership = false, PartnershipElsewhere = q.Partnership || q.PartnershipElsewhere }),
        .. Each<EnrollmentStatus>("SellerStatus", "status", (name, status) => Fact.Of(name, (EnrollmentStatus?)status), (q, status) => q with { Seller = q.Seller with { Enrollment = status } }),
        .. Each<EnrollmentStatus>("BuyerStatus", "status", (name, status) => Fact.Of(name, (EnrollmentStatus?)status), (q, status) => OnBuyer(q, b => b with { Enrollment = status })),
        .. Each<Tier>("SellerTier", "tier", Fact.Of, (q, tier) => q with { Seller = q.Seller with { Tier = tier } }),
        .. Each<Tier>("BuyerTier", "tier", Fact.Of, (q, tier) => OnBuyer(q, b => b.Enrollment is null ? b : b with { Tier = tier })),
        .. Either("SellerSigned", (q, yes) => q with { Seller = q.Seller with { AgreementSigned = yes } }),
        .. Either("BuyerSigned", (q, yes) => OnBuyer(q, b => b with { AgreementSigned = yes })),
        .. Either("BuyerDeclared", (q, yes) => OnBuyer(q, b => b with { KindIsEvidenced = yes })),
        .. Each<Vetting>("BuyerVetting", "vetting", Fact.Of, (q, vetting) => OnBuyer(q, b => b with { Vetting = vetting })),
        .. Countries.Select(country => new Twist("BuyerCountry", q => OnBuyer(q, b => b with { Country = country }), Fact.Of("country", country))),
        new("SameCountry", q => OnBuyer(q, b => b with { Country = q.Seller.Country })),
        .. Each<CloudInstance>("BuyerCloud", "cloud", Fact.Of, (q, cloud) => OnBuyer(q, b => b with { Cloud = cloud })),
        .. Each<CloudInstance>("BothClouds", "cloud", Fact.Of, InCloud),
        .. Each<TenantKind>("SellerTenant", "kind", Fact.Of, (q, kind) => q with { Seller = q.Seller with { TenantKind = kind } }),
        new("BuyerIsSeller", q => OnBuyer(q, b => b with { Organization = q.Seller.Organization, Name = q.Seller.Name })),
        new("BuyerIsAffiliate", q => OnBuyer(q, b => b with { Group = Group }) with { Seller = q.Seller with { Group = Group } }),
    ];

    private static IEnumerable<Twist> Links() =>
    [
        .. Either("Relation", (q, yes) => q with { Relation = yes }),
        .. Either("Agreement", (q, yes) => q with { CustomerAgreement = yes }),
        .. Either("AdminRights", (q, yes) => q with { AdminRights = yes }),
        .. Either("Partnership", (q, yes) => q with { Partnership = yes, PartnershipElsewhere = false }),
        new("PartnershipElsewhere", q => q with { Partnership = false, PartnershipElsewhere = true }),
        .. Enum.GetValues<Roles>().Where(role => role is not Roles.None).Select(role => new Twist("Role", q => q with { Roles = role }, Fact.Of("role", role))),
        new("WithProvider", q => q with { Together = new TogetherFacts(LinkPart.BringsProvider, q.Seller, WorkTogether: true) }),
        new("WithoutProvider", q => q with { Together = new TogetherFacts(LinkPart.BringsProvider, Partner: null, WorkTogether: false) }),
        new("WithSuspendedProvider", q => q with { Together = new TogetherFacts(LinkPart.BringsProvider, q.Seller with { Enrollment = EnrollmentStatus.Suspended }, WorkTogether: true) }),
        new("NamingUnsigned", q => q with { Together = new TogetherFacts(LinkPart.NamesReseller, PlainQuestion.ThirdReseller with { AgreementSigned = false }, WorkTogether: true) }),
        new("OtherPartners", q => q with { OtherPartnersOfBuyer = 2 }, Fact.Of("n", 2)),
        new("FewResellers", q => q with { ResellersOfSeller = 0 }),
        new("ManyResellers", q => q with { ResellersOfSeller = 5 }, Fact.Of("n", 5)),
        new("ServiceIsTaken", q => q with { AdministeredService = OfferFamily.Microsoft365, Consent = q.Consent with { IncludesAdminRights = true } }),
    ];

    private static IEnumerable<Twist> Consents() =>
    [
        .. Either("Consent", (q, yes) => q with { Consent = q.Consent with { IsGiven = yes } }),
        .. Either("AskAdminRights", (q, yes) => q with { Consent = q.Consent with { IncludesAdminRights = yes } }),
        .. Either("LinkInText", (q, yes) => q with { Link = q.Link with { StaysInText = yes } }),
        new("NewLink", q => q.Link.ExpiresAt is null ? q : q with { Link = q.Link with { ExpiresAt = q.At.AddDays(30), IsAnswered = false } }),
        new("LinkExpired", q => q with { Link = q.Link with { ExpiresAt = q.At } }),
        new("LinkUsed", q => q with { Link = q.Link with { ExpiresAt = q.At.AddDays(30), IsAnswered = true } }),
        new("Later", q => q.Link.MayAskAgainOn is { } day && day > q.On ? q with { At = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) } : q),
        new("JustDeclined", q => q with { Link = q.Link with { MayAskAgainOn = q.On.AddDays(7) } }),
    ];

    private static IEnumerable<Twist> Business() =>
    [
        new("SharedServicesOffer", q => q with { Order = q.Order with { IsSharedServicesOffer = true, Family = OfferFamily.Azure } }),
        .. Each<OfferFamily>("Offer", "family", Fact.Of, (q, family) => q with { Order = q.Order with { Family = family }, Support = q.Support with { Family = family }, External = Terms(q, t => t with { Family = family }) }),
        .. Either("AskerSells", (q, yes) => q with { Support = q.Support with { AskerSells = yes } }),
        .. Either("ContactSells", (q, yes) => q with { Support = q.Support with { ContactSells = yes } }),
        .. Each<PurchaseChannel>("Channel", "channel", Fact.Of, (q, channel) => q with { External = Terms(q, t => t with { Channel = channel }) }),
        .. Each<BillingModel>("Billing", "billing", Fact.Of, (q, model) => q with { External = Terms(q, t => t with { BillingModel = model }) }),
        new("BuyAtTermEnd", q => q.External.Terms.TermEndsOn is { } end ? q with { External = q.External with { Plan = new MigrationPlan(q.External.Terms.Offer, end) } } : q),
        new("BuyBeforeTermEnd", q => q with { External = Terms(q, t => t with { TermEndsOn = q.On.AddDays(60) }) with { Plan = new MigrationPlan(q.External.Terms.Offer, q.On.AddDays(7)) } }),
        new("SoldInCspToo", q => q with { External = q.External with { IsSoldInCspToo = true } }),
        new("HoldsCsp", q => q with { External = q.External with { HoldsCspSubscriptions = true } }),
        new("ManySubscriptions", q => q with { External = q.External with { ActiveSubscriptions = 180 } }, Fact.Of("n", 180)),
    ];

    private static IEnumerable<Twist> Records() =>
    [
        new("RecordPartner", q => Recorded(q, PlainQuestion.ThirdReseller with { Country = q.Seller.Country, Cloud = q.Seller.Cloud })),
        new("RecordNobody", q => q with { Por = null, Order = q.Order with { PartnerOfRecord = null } }),
        new("RecordBuyer", q => q.Buyer is { } buyer ? Recorded(q, buyer) : q),
        new("RecordSeller", q => Recorded(q, q.Seller)),
        new("RecordFormer", q => Recorded(q, PlainQuestion.ThirdReseller, PorStanding.Former)),
        new("RecordStranger", q => Recorded(q, PlainQuestion.ThirdReseller, PorStanding.Stranger)),
        new("RecordSuspended", q => Recorded(q, PlainQuestion.ThirdReseller with { Enrollment = EnrollmentStatus.Suspended })),
        new("RecordUnsigned", q => Recorded(q, PlainQuestion.ThirdReseller with { AgreementSigned = false })),
    ];

    private static IEnumerable<Twist> Endings() =>
    [
        .. Amount("Active", (q, n) => q with { Ending = q.Ending with { Active = n } }),
        .. Amount("Reservations", (q, n) => q with { Ending = q.Ending with { Reservations = n } }),
        .. Amount("Software", (q, n) => q with { Ending = q.Ending with { Software = n } }),
        .. Amount("NewCommerce", (q, n) => q with { Ending = q.Ending with { NotRunOut = n } }),
        .. Amount("Staying", (q, n) => q with { Ending = q.Ending with { Customers = n, Subscriptions = n, AdminRights = n } }),
        .. Either("ByPartner", (q, yes) => q with { Ending = q.Ending with { ByPartner = yes } }),
        new("AlreadyRemoved", q => q with { Ending = q.Ending with { IsOver = true } }),
    ];

    private static IEnumerable<Twist> Owns() =>
    [
        .. Either("OwnDeclared", (q, yes) => OnOwn(q, own => own with { IsDeclared = yes })),
        .. Either("OwnAnothers", (q, yes) => OnOwn(q, own => own with { IsAnothers = yes })),
        .. Either("OwnEnrolled", (q, yes) => OnOwn(q, own => own with { IsEnrolled = yes })),
        .. Either("OwnSignIn", (q, yes) => OnOwn(q, own => own with { IsSignedInWith = yes })),
        .. Amount("OwnSubscriptions", (q, n) => OnOwn(q, own => own with { Subscriptions = n })),
        .. Each<CloudInstance>("OwnCloud", "cloud", Fact.Of, (q, cloud) => OnOwn(q, own => own with { Cloud = cloud })),
        new("OwnLocationAbroad", q => OnOwn(q, own => own.Location is null ? own : own with { Location = own.Location with { Country = CountryCode.Of("JP") } })),
        new("OwnLocationAtHome", q => OnOwn(q, own => own.Location is null ? own : own with { Location = own.Location with { Country = own.Country } })),
        new("OwnLocationTaken", q => OnOwn(q, own => own.Location is null ? own : own with { Location = own.Location with { Existing = 1_000_001 } })),
    ];

    private static CountryCode[] Countries => [CountryCode.Of("KR"), CountryCode.Of("JP"), CountryCode.Of("US")];

    private static CorporateGroupId Group => new(new Guid(1, 3, 0, new byte[8]));

    private static IEnumerable<Twist> Either(string name, Func<PolicyQuery, bool, PolicyQuery> tell) =>
        [new($"{name}.Yes", q => tell(q, true)), new($"{name}.No", q => tell(q, false))];

    private static IEnumerable<Twist> Amount(string name, Func<PolicyQuery, int, PolicyQuery> tell) =>
        [new($"{name}.None", q => tell(q, 0)), new($"{name}.Some", q => tell(q, 2), Fact.Of("n", 2))];

    private static IEnumerable<Twist> Each<T>(string name, string place, Func<string, T, Fact> fact, Func<PolicyQuery, T, PolicyQuery> tell)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Twist(name, q => tell(q, value), fact(place, value)));

    private static PolicyQuery OnBuyer(PolicyQuery query, Func<PartyFacts, PartyFacts> tell) => query.Buyer is { } buyer ? query with { Buyer = tell(buyer) } : query;

    private static PolicyQuery OnOwn(PolicyQuery query, Func<OwnFacts, OwnFacts> tell) => query.Own is { } own ? query with { Own = tell(own) } : query;

    private static ExternalFacts Terms(PolicyQuery query, Func<ExternalTerms, ExternalTerms> tell) => query.External with { Terms = tell(query.External.Terms) };

    // A partner buys with a corporate tenant, anybody else with a customer's (T-24).
    private static PartyFacts AnotherTenant(PartyFacts party, TenantKind kind) => party.TenantKind == kind || (kind is TenantKind.Customer && party.IsCspPartner) ? party
        : party with { TenantKind = kind, Tenant = new TenantId(new Guid((int)kind + 1, 4, 0, new byte[8])), KindIsEvidenced = true, Tier = Tier.None, Enrollment = null };

    private static PolicyQuery Recorded(PolicyQuery query, PartyFacts reseller, PorStanding standing = PorStanding.Partner) => query with
    {
        Por = new PorFacts("6200107", reseller, standing),
        Order = query.Order with { PartnerOfRecord = reseller.Organization },
    };
}
