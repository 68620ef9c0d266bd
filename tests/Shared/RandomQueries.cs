using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Tests.Shared;

/// <summary>
/// Questions to the policy that nobody would think of asking, the same ones for the same seed. Most facts are harmless,
/// so that rules meet each other rather than drown each other.
/// </summary>
internal static class RandomQueries
{
    /// <summary>So many meet whatever a rule can say.</summary>
    public const int Plenty = 80_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 31, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);
    private static readonly string[] Countries = ["KR", "KR", "KR", "JP", "DE", "FR", "US", "GU", "RU"];
    private static readonly string[] Names = ["Hanbit Distribution", "Namsan IT", "duri.cloud", "Areum Hospital"];

    public static IEnumerable<PolicyQuery> From(int seed)
    {
        var random = new Random(seed);
        while (true) yield return Cornered(random, Next(random));
    }

    // A restricted direct-bill partner that resells, too: chance hardly finds it.
    private static PolicyQuery Cornered(Random random, PolicyQuery query) => query.Action is PolicyAction.RelationRequest or PolicyAction.RelationAccept && Rarely(random)
        ? query with
        {
            Seller = query.Seller with { Tier = Tier.DirectBill, Enrollment = EnrollmentStatus.Restricted },
            Together = new TogetherFacts(LinkPart.BringsProvider, query.Together?.Partner, WorkTogether: Often(random)),
        }
        : query;

    private static PolicyQuery Next(Random random)
    {
        var action = Any(random, Enum.GetValues<PolicyAction>());
        var mayBeUnnamed = action.MayLackBuyer || action.IsOwnAffair;
        return new PolicyQuery(action, Party(random), Now.AddYears(Rarely(random) ? -random.Next(3, 10) : 0))
        {
            Buyer = mayBeUnnamed && Rarely(random) ? null : Party(random),
            Roles = Rarely(random) ? (Roles)random.Next(2048) : Roles.GlobalAdmin,
            Partnership = Rarely(random),
            PartnershipElsewhere = Rarely(random),
            Relation = Often(random),
            AdminRights = Often(random),
            CustomerAgreement = Often(random),
            Link = new LinkFacts(Often(random), Often(random) ? Now.AddDays(random.Next(-2, 20)) : null, Rarely(random), Rarely(random) ? Today.AddDays(random.Next(-3, 3)) : null, Rarely(random)),
            Consent = new ConsentFacts(Often(random), Rarely(random)),
            HasMfa = Often(random),
            Order = Order(random),
            Support = new SupportFacts("Microsoft 365 E3", Rarely(random) ? OfferFamily.Azure : OfferFamily.Microsoft365, Often(random), Rarely(random)),
            Own = action.IsOwnAffair ? Own(random) : null,
            External = External(random),
            Por = Often(random) ? new PorFacts("6200003", Often(random) ? Party(random) : null, Any(random, Enum.GetValues<PorStanding>()), Rarely(random)) : null,
            Ending = Ending(random),
            Enrolling = Enrolling(random),
            Company = new CompanyFacts(Rarely(random), Often(random), Often(random), Any(random, ["", "areum.example", "microsoft.com"])),
            AgreementIsAttested = Rarely(random),
            HasChanged = Rarely(random),
            Attestation = new AttestationFacts(Often(random), Often(random), Often(random), Often(random) ? Today.AddDays(random.Next(-9, 3)) : null),
            Sending = Rarely(random) ? new SendingFacts(random.Next(6_000), random.Next(24)) : SendingFacts.Nothing,
            Member = new MemberFacts(Often(random), random.Next(3)),
            Sandbox = new SandboxFacts(random.Next(3), random.Next(3), Rarely(random)),
            Edition = Often(random) ? new EditionFacts(Today.AddDays(random.Next(-9, 90)), Often(random)) : null,
            Filing = new FilingFacts(Often(random), Often(random)),
            Admin = Admin(random),
            Transfer = Transfer(random),
            ResellersOfSeller = random.Next(8),
            OtherPartnersOfBuyer = random.Next(3),
            Together = random.Next(2) == 0 ? new TogetherFacts(Any(random, Enum.GetValues<LinkPart>()), Often(random) ? Party(random) : null, Often(random)) : null,
            AdministeredService = Rarely(random) ? Any(random, Enum.GetValues<OfferFamily>()) : null,
        };
    }

    private static OrderFacts Order(Random random) => new(
        Often(random) ? OrganizationOf(random.Next(Names.Length)) : null, Rarely(random),
        Often(random) ? OfferFamily.Microsoft365 : Any(random, Enum.GetValues<OfferFamily>()))
    {
        Offer = new OfferFacts(Often(random) ? "Microsoft 365 E3" : "", Often(random), Often(random)),
    };

    private static EnrollingFacts Enrolling(Random random) => new()
    {
        Tier = Any(random, Enum.GetValues<Tier>()),
        OnTenant = Rarely(random) ? Any(random, Enum.GetValues<Tier>()) : null,
        IsInTransition = Rarely(random),
        MonthsAsReseller = Often(random) ? random.Next(30) : null,
        Revenue = Often(random) ? random.Next(2) == 0 ? random.Next(1_200) : random.Next(1_200_000) : null,
        Since = Often(random) ? Today.AddMonths(-random.Next(40)) : null,
        Anniversary = Often(random) ? Today.AddDays(random.Next(-100, 150)) : null,
        DeauthorizedOn = Rarely(random) ? Today.AddMonths(-random.Next(30)) : null,
        ContactDomain = Any(random, ["", "hanbit.example", "gmail.com"]),
    };

    private static OwnFacts Own(Random random) => new()
    {
        Tenant = Often(random) ? TenantOf(random.Next(Names.Length), 1) : null,
        Domain = "hanbit-corp.onmicrosoft.com",
        Kind = Any(random, Enum.GetValues<TenantKind>()),
        Cloud = Often(random) ? CloudInstance.Global : Any(random, Enum.GetValues<CloudInstance>()),
        Country = CountryCode.Of(Any(random, Countries)),
        IsAnothers = Rarely(random),
        IsDeclared = Often(random),
        Subscriptions = Rarely(random) ? random.Next(1, 9) : 0,
        IsSignedInWith = Rarely(random),
        IsEnrolled = Rarely(random),
        Location = new LocationFacts(6_200_151, CountryCode.Of(Any(random, Countries)), Rarely(random) ? 6_200_101 : null),
    };

    private static ExternalFacts External(Random random)
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        var usage = random.Next(3) == 0;
        var terms = new ExternalTerms(
            "Microsoft 365 E5", usage ? OfferFamily.Azure : OfferFamily.Microsoft365, usage ? BillingModel.Usage : BillingModel.License,
            Any(random, Enum.GetValues<PurchaseChannel>()), 1 + random.Next(400), usage || Rarely(random) ? null : today.AddDays(random.Next(90)), "84120077", Often(random));
        return new ExternalFacts(terms)
        {
            Plan = Often(random) ? new MigrationPlan("Microsoft 365 E5", today.AddDays(random.Next(90))) : null,
            IsSoldInCspToo = Rarely(random),
            ActiveSubscriptions = random.Next(320),
            HoldsCspSubscriptions = Rarely(random),
        };
    }

    private static EndingFacts Ending(Random random) => Often(random) ? EndingFacts.Nothing : new EndingFacts
    {
        Customers = random.Next(3),
        Subscriptions = random.Next(3),
        AdminRights = random.Next(3),
        Active = random.Next(3),
        Reservations = random.Next(2),
        Software = random.Next(2),
        NotRunOut = random.Next(3),
        On = Often(random) ? DateOnly.FromDateTime(Now.UtcDateTime).AddDays(random.Next(90)) : null,
        ByPartner = Often(random),
        IsOver = Rarely(random),
    };

    private static AdminFacts Admin(Random random) => new()
    {
        Terms = new GdapTerms
        {
            Name = Often(random) ? "Areum support 2026" : null,
            NameIsTaken = Rarely(random),
            Days = random.Next(-5, 900),
            BuiltInRoles = random.Next(5),
            CustomRoles = Rarely(random) ? 1 : 0,
            IncludesGlobalAdministrator = Rarely(random),
            AutoExtends = Rarely(random),
        },
        Status = Often(random) ? Any(random, Enum.GetValues<GdapStatus>()) : null,
        SentOn = Often(random) ? Today.AddDays(-random.Next(120)) : null,
        EndsOn = Often(random) ? Today.AddDays(random.Next(400)) : null,
        LinkIsUsed = Rarely(random),
        ApprovesAllRoles = Often(random),
        AwaitsReseller = Rarely(random),
        Assignments = random.Next(3),
        RolesOutside = Rarely(random) ? 1 : 0,
        GroupIsOwn = Often(random),
        IsInAssignedGroup = Often(random),
        HoldsServiceSupport = Often(random),
        IsGuest = Rarely(random),
        LastSignIn = Often(random) ? Today.AddDays(-random.Next(120)) : null,
    };

    private static TransferFacts Transfer(Random random) => new()
    {
        Path = Often(random) ? TransferPath.BetweenPartners : TransferPath.ToProvider,
        Source = Often(random) ? Party(random) : null,
        By = random.Next(2) == 0 ? Any(random, Enum.GetValues<TransferSide>()) : null,
        Status = Often(random) ? Any(random, Enum.GetValues<TransferStatus>()) : null,
        RequestedOn = Often(random) ? Today.AddDays(-random.Next(60)) : null,
        Items = random.Next(1, 40),
        AlreadyRequested = Rarely(random) ? 1 : 0,
        Inactive = Rarely(random) ? 1 : 0,
        Separated = Rarely(random) ? 1 : 0,
        ChangesTerms = Rarely(random),
        ChangesUnderWay = Rarely(random) ? 1 : 0,
        RoleAssignments = Rarely(random) ? 2 : 0,
        Family = Any(random, Enum.GetValues<OfferFamily>()),
        Generation = Any(random, Enum.GetValues<CommerceGeneration>()),
    };

    private static PartyFacts Party(Random random)
    {
        var tier = Any(random, Enum.GetValues<Tier>());
        var who = random.Next(Names.Length);
        return new PartyFacts(OrganizationOf(who), new CompanyName(Names[who], Rarely(random) ? null : "한빛유통"), TenantOf(who, random.Next(2)), Any(random, Enum.GetValues<TenantKind>()))
        {
            Tier = tier,
            Enrollment = Rarely(random) ? EnrollmentStatus.PendingVerification : Standing(random, tier),
            AgreementSigned = Often(random),
            SignedAsDirectBill = Rarely(random),
            IsReseller = random.Next(2) == 0,
            RejectedVerification = Rarely(random) ? Any(random, Enum.GetValues<VerificationItem>()) : null,
            KindIsEvidenced = Often(random),
            Domain = "hanbit.onmicrosoft.com",
            Country = CountryCode.Of(Any(random, Countries)),
            Cloud = Often(random) ? CloudInstance.Global : Any(random, Enum.GetValues<CloudInstance>()),
            Group = Rarely(random) ? new CorporateGroupId(new Guid(1, 9, 0, new byte[8])) : null,
            IsCspPartner = random.Next(2) == 0,
            Vetting = Rarely(random) ? Any(random, Enum.GetValues<Vetting>()) : Vetting.Cleared,
        };
    }

    // Restricted is what a direct-bill partner becomes.
    private static EnrollmentStatus? Standing(Random random, Tier tier) => Rarely(random) && tier is Tier.DirectBill ? EnrollmentStatus.Restricted
        : Often(random) ? EnrollmentStatus.Active
        : Rarely(random) ? null
        : Any(random, Enum.GetValues<EnrollmentStatus>());

    private static OrganizationId OrganizationOf(int number) => new(new Guid(number, 1, 0, new byte[8]));

    private static TenantId TenantOf(int number, int which) => new(new Guid(number, (short)(2 + which), 0, new byte[8]));

    private static bool Often(Random random) => random.Next(5) > 0;

    private static bool Rarely(Random random) => random.Next(5) == 0;

    private static T Any<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
