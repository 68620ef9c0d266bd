using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class AdminRows
{
    private static readonly DateOnly LastLink = new(2023, 10, 8), LastCreation = new(2023, 10, 31);
    private static readonly PolicyPack Distributor = PolicyPacks.Distributor;

    public static IReadOnlyList<RuleRow> All { get; } = [.. Legacy(), .. Requests(), .. Approvals(), .. Use()];

    private static IEnumerable<RuleRow> Legacy() =>
    [
        new("R-120", "the customer agrees to legacy rights", AskRights.GrantLegacy, Allow),
        new("R-120", "nobody asked the customer", AskRights.GrantLegacy with { Consent = new ConsentFacts(IsGiven: false) }, Block),

        new("R-121", "a link without admin rights", Ask.Request, null) { Pack = Distributor },
        new("R-121", "a link with them under the founding pack", Including(Ask.Request), Allow),
        new("R-121", "a link with them on the last day", Including(Ask.Request).OnDay(LastLink), Allow) { Pack = PolicyPacks.Granular },
        new("R-121", "a link with them on the day after", Including(Ask.Request).OnDay(LastLink.AddDays(1)), Block) { Pack = PolicyPacks.Granular },
        new("R-121", "an older link is accepted with them too late", Including(Ask.Accept).OnDay(LastLink.AddDays(1)), Block) { Pack = PolicyPacks.Granular },
        new("R-121", "the latest pack has none", Including(Ask.Accept), Block) { Pack = Distributor },
        new("R-121", "a new customer on its last day", Including(Ask.Create).OnDay(LastCreation), Allow) { Pack = PolicyPacks.Granular },
        new("R-121", "a new customer on the day after", Including(Ask.Create).OnDay(LastCreation.AddDays(1)), Block) { Pack = PolicyPacks.Granular },
        new("R-121", "a new customer without admin rights", Ask.Create, null) { Pack = Distributor },
        new("R-121", "legacy rights by a consent of their own", AskRights.GrantLegacy, Block) { Pack = Distributor },
        new("R-121", "US Government has nothing else", Including(Ask.Request).In(CloudInstance.UsGov), Allow) { Pack = Distributor },

        new("R-122", "no legacy rights", AskRights.KeepLegacy with { AdminRights = false }, null),
        new("R-122", "nobody knows when they were used", AskRights.KeepLegacy.WhereAdmin(x => x with { LastSignIn = null }), null),
        new("R-122", "used 60 days ago", Idle(60), Allow),
        new("R-122", "used 61 days ago", Idle(61), Warn),
        new("R-122", "used 95 days ago", Idle(95), Warn),

        new("R-123", "the customer removes them", AskRights.RemoveLegacy, Allow),
        new("R-123", "a partner's Admin agent removes them", AskRights.RemoveLegacy with { Roles = Roles.AdminAgent }, Allow),
    ];

    private static IEnumerable<RuleRow> Requests() =>
    [
        new("R-124", "an Admin agent", AskRights.Request, Allow),
        new("R-124", "a Global admin who is no Admin agent", AskRights.Request with { Roles = Roles.GlobalAdmin }, Block),
        new("R-124", "a Sales agent edits", AskRights.Edit with { Roles = Roles.SalesAgent }, Block),

        new("R-125", "a name of 50 characters", Named(new('x', 50)), Allow),
        new("R-125", "a name of 51 characters", Named(new('x', 51)), Block),
        new("R-125", "an empty name", Named(" "), Block),
        new("R-125", "a name that the partner uses already", AskRights.Request.WhereRights(x => x with { NameIsTaken = true }), Block),
        new("R-125", "nobody asks about the name", AskRights.Request.WhereRights(x => x with { Name = null }), null),

        new("R-126", "one day", Lasting(1), Allow),
        new("R-126", "730 days", Lasting(730), Allow),
        new("R-126", "no day at all", Lasting(0), Block),
        new("R-126", "731 days", Lasting(731), Block),
        new("R-126", "365 days under a pack that allows half a year", Lasting(365), Block) { Pack = PolicyPack.Founding with { GranularRightsDays = 180 } },

        new("R-127", "one built-in role", AskRights.Request, Allow),
        new("R-127", "no role", AskRights.Request.WhereRights(x => x with { BuiltInRoles = 0 }), Block),
        new("R-127", "a role of the customer's own", AskRights.Request.WhereRights(x => x with { CustomRoles = 1 }), Block),

        new("R-128", "a draft is edited", AskRights.Edit, Allow),
        new("R-128", "what is finalised is edited", AskRights.Edit.WhenRightsAre(GdapStatus.ApprovalPending), Block),
        new("R-128", "what is active is edited", AskRights.Edit.WhenRightsAre(GdapStatus.Active), Block),
        new("R-128", "the extension of what is active", AskRights.Extend, Allow),
        new("R-128", "the extension of what waits for approval", AskRights.Extend.WhenRightsAre(GdapStatus.ApprovalPending), Block),

        new("R-133", "without Global Administrator", AskRights.Request, Allow),
        new("R-133", "with Global Administrator", AskRights.Request.WhereRights(Almighty), Warn),
        new("R-133", "the customer approves Global Administrator", AskRights.Approve.WhereRights(Almighty), Warn),
        new("R-133", "with Global Administrator, extended automatically", AskRights.Request.WhereRights(Almighty).WhereRights(Extending), Block),
        new("R-133", "the extension is switched on with Global Administrator", AskRights.Extend.WhereRights(Almighty).WhereRights(Extending), Block) { Pack = Distributor },
        new("R-133", "the extension is switched off with Global Administrator", AskRights.Extend.WhereRights(Almighty), null),

        new("R-134", "nobody asks for it", AskRights.Request, null) { Pack = Distributor },
        new("R-134", "it is switched on", AskRights.Extend.WhereRights(Extending), Allow) { Pack = Distributor },
        new("R-134", "it is asked for from the beginning", AskRights.Request.WhereRights(Extending), Allow) { Pack = Distributor },
        new("R-134", "a pack that doesn't know it", AskRights.Extend.WhereRights(Extending), Block) { Pack = PolicyPacks.Granular },

        new("R-144", "the global cloud", AskRights.Request, Allow),
        new("R-144", "US Government", AskRights.Request.In(CloudInstance.UsGov), Block),
        new("R-144", "US Government, customer unknown", AskRights.Request.In(CloudInstance.UsGov).To(null), Block),
        new("R-144", "21Vianet", AskRights.Approve.In(CloudInstance.China21V), Allow),
        new("R-144", "a pack before granular rights", AskRights.Request, Block) { Pack = PolicyPack.Founding with { GranularRights = false } },
    ];

    private static IEnumerable<RuleRow> Approvals() =>
    [
        new("R-129", "on the ninetieth day", Sent(90), Allow),
        new("R-129", "on the day after", Sent(91), Block),
        new("R-129", "not sent yet", AskRights.Approve.WhereAdmin(x => x with { SentOn = null }), null),

        new("R-130", "the link is fresh", AskRights.Approve, Allow),
        new("R-130", "the link was used", AskRights.Approve.WhereAdmin(x => x with { LinkIsUsed = true }), Block),

        new("R-131", "the customer's Global admin, all roles", AskRights.Approve, Allow),
        new("R-131", "somebody else of the customer", AskRights.Approve with { Roles = Roles.UserAdmin }, Block),
        new("R-131", "the Global admin, some of the roles", AskRights.Approve.WhereAdmin(x => x with { ApprovesAllRoles = false }), Block),

        new("R-132", "no legacy rights", AskRights.Approve, Allow),
        new("R-132", "legacy rights stand", AskRights.Approve with { AdminRights = true }, Warn),

        new("R-138", "what is active", AskRights.Assign, Allow),
        new("R-138", "what expired is extended", AskRights.Extend.WhenRightsAre(GdapStatus.Expired), Block),
        new("R-138", "what was ended is approved again", AskRights.Approve.WhenRightsAre(GdapStatus.Terminated), Block),
        new("R-138", "what was ended is assigned", AskRights.Assign.WhenRightsAre(GdapStatus.Terminated), Block),

        new("R-139", "the partner ends it", AskRights.End, Allow),
        new("R-139", "the customer ends it", AskRights.End with { Roles = Roles.GlobalAdmin }, Allow),
        new("R-140", "whatever ends", AskRights.End, Allow),

        new("R-145", "it needs no reseller's consent", AskRights.Assign, Allow),
        new("R-145", "its reseller has not answered", AskRights.Use.By(Cast.Namsan).WhereAdmin(x => x with { AwaitsReseller = true }), Block),
        new("R-145", "only legacy rights", AskRights.Use.WhenRightsAre(null), null),

        new("R-146", "an active reseller", AskRights.Use.By(Cast.Namsan), null) { Pack = Distributor },
        new("R-146", "a suspended reseller under the founding pack", Suspended(AskRights.Use), Allow),
        new("R-146", "a suspended reseller under the latest pack", Suspended(AskRights.Use), Block) { Pack = Distributor },
        new("R-146", "a suspended reseller asks for new ones", Suspended(AskRights.Request), Block) { Pack = Distributor },
        new("R-146", "a suspended reseller uses legacy rights", Suspended(AskRights.Use).WhenRightsAre(null), Allow) { Pack = Distributor },
    ];

    private static IEnumerable<RuleRow> Use() =>
    [
        new("R-109", "a reseller opens an Azure ticket", AskRights.OpenTicket.By(Cast.Namsan) with { Support = new SupportFacts(Family: OfferFamily.Azure) }, Block),
        new("R-109", "a direct-bill partner opens an Azure ticket", AskRights.OpenTicket with { Support = new SupportFacts(Family: OfferFamily.Azure) }, Allow),
        new("R-109", "a reseller opens a Microsoft 365 ticket", AskRights.OpenTicket.By(Cast.Namsan), null),

        new("R-018", "a request without a second proof", AskRights.Request with { HasMfa = false }, Block),
        new("R-018", "legacy or granular, no rights without a second proof", AskRights.Use with { HasMfa = false }, Block),

        new("R-135", "roles of the relationship for a group of the partner", AskRights.Assign, Allow),
        new("R-135", "a role that is not part of it", AskRights.Assign.WhereAdmin(x => x with { RolesOutside = 1 }), Block),
        new("R-135", "somebody else's group", AskRights.Assign.WhereAdmin(x => x with { GroupIsOwn = false }), Block),

        new("R-136", "a group holds roles", AskRights.Use, Allow),
        new("R-136", "no group holds any", AskRights.Use.WhereAdmin(x => x with { Assignments = 0 }), Warn),
        new("R-136", "not active yet", AskRights.Use.WhenRightsAre(GdapStatus.Activating), null),

        new("R-137", "in a group", AskRights.Use, Allow),
        new("R-137", "in no group", AskRights.Use.WhereAdmin(x => x with { IsInAssignedGroup = false }), Block),
        new("R-137", "in no group, an agent with legacy rights", AskRights.Use.WhereAdmin(x => x with { IsInAssignedGroup = false }) with { AdminRights = true, Roles = Roles.HelpdeskAgent }, Allow),
        new("R-137", "a ticket by somebody outside", AskRights.OpenTicket.WhereAdmin(x => x with { IsInAssignedGroup = false }), Block),
        new("R-137", "the partner has no rights, of which R-141 speaks", AskRights.Use.WhenRightsAre(null), null),

        new("R-141", "an order within a relationship", Ask.Order with { AdminRights = true }, null),
        new("R-141", "an order with legacy rights alone", Ask.Order with { Relation = false, AdminRights = true }, Block),
        new("R-141", "an order with granular rights alone", Ask.Order.WhenRightsAre(GdapStatus.Active) with { Relation = false }, Block),
        new("R-141", "admin work with rights", AskRights.Use, Allow),
        new("R-141", "admin work with a relationship alone", AskRights.Use.WhenRightsAre(null) with { Relation = true }, Block),
        new("R-141", "a ticket with a relationship alone", AskRights.OpenTicket.WhenRightsAre(GdapStatus.Expired) with { Relation = true }, Block),

        new("R-142", "no guest", AskRights.Use, Allow),
        new("R-142", "a guest in the customer's tenant", AskRights.Use.WhereAdmin(x => x with { IsGuest = true }), Warn),

        new("R-143", "with Service Support Administrator", AskRights.OpenTicket, Allow),
        new("R-143", "without", AskRights.OpenTicket.WhereAdmin(x => x with { HoldsServiceSupport = false }), Block),
        new("R-143", "an Azure ticket without", AskRights.OpenTicket.WhereAdmin(x => x with { HoldsServiceSupport = false }) with { Support = new SupportFacts(Family: OfferFamily.Azure) }, null),
        new("R-143", "legacy rights include it", AskRights.OpenTicket.WhereAdmin(x => x with { HoldsServiceSupport = false, IsInAssignedGroup = false }) with { AdminRights = true, Roles = Roles.AdminAgent }, null),
    ];

    private static PolicyQuery Including(PolicyQuery query) => query with { Consent = new ConsentFacts(IncludesAdminRights: true) };

    private static PolicyQuery Idle(int days) => AskRights.KeepLegacy.WhereAdmin(x => x with { LastSignIn = Cast.Today.AddDays(-days) });

    private static PolicyQuery Named(string name) => AskRights.Request.WhereRights(x => x with { Name = name });

    private static PolicyQuery Lasting(int days) => AskRights.Request.WhereRights(x => x with { Days = days });

    private static PolicyQuery Sent(int daysAgo) => AskRights.Approve.WhereAdmin(x => x with { SentOn = Cast.Today.AddDays(-daysAgo) });

    private static PolicyQuery Suspended(PolicyQuery query) => query.By(Cast.Namsan with { Enrollment = EnrollmentStatus.Suspended });

    private static GdapTerms Almighty(GdapTerms terms) => terms with { IncludesGlobalAdministrator = true };

    private static GdapTerms Extending(GdapTerms terms) => terms with { AutoExtends = true };
}
