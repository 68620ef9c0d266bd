using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Web.Features.Policy.Evaluations.FactTable<PartnerPortal.Domain.Policy.PolicyQuery>;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>What can be told beyond the deal itself: enrolling, new customers, admin rights, and what the portal guards.</summary>
internal static class MoreTable
{
    public static IReadOnlyList<FactName<PolicyQuery>> Enrolling { get; } =
    [
        Group("enrolling", "An application, a signature or a yearly review",
            Named<Tier>("tier", "The tier that is applied for, signed for or reviewed", (q, tier) => Enrol(q, e => e with { Tier = tier })),
            Named<Tier>("onTenant", "The tier that is enrolled on the tenant already", (q, tier) => Enrol(q, e => e with { OnTenant = tier })),
            YesOrNo("inTransition", "A transition from direct-bill is on record", (q, yes) => Enrol(q, e => e with { IsInTransition = yes })),
            Count("monthsAsReseller", "Full months as an enrolled reseller", (q, n) => Enrol(q, e => e with { MonthsAsReseller = n })),
            Count("revenue", "Revenue of twelve months, in US dollars", (q, n) => Enrol(q, e => e with { Revenue = n })),
            Day("since", "The day of the first enrolment", (q, day) => Enrol(q, e => e with { Since = day })),
            Day("anniversary", "The day on which the year is measured", (q, day) => Enrol(q, e => e with { Anniversary = day })),
            Day("deauthorizedOn", "When an authorisation was lost", (q, day) => Enrol(q, e => e with { DeauthorizedOn = day })),
            Text("contactDomain", "What stands behind the @ of the primary contact", (q, domain) => Enrol(q, e => e with { ContactDomain = domain }))),
        Group("company", "What was typed of a company that is to be recorded",
            YesOrNo("known", "Its tenant or domain is on record already", (q, yes) => q with { Company = q.Company with { IsKnown = yes } }),
            YesOrNo("registrationId", "It has given its registration number", (q, yes) => q with { Company = q.Company with { HasRegistrationId = yes } }),
            YesOrNo("phone", "It has given a phone number", (q, yes) => q with { Company = q.Company with { HasPhone = yes } }),
            Text("contactDomain", "What stands behind the @ of its contact", (q, domain) => q with { Company = q.Company with { ContactDomain = domain } })),
        Group("attestation", "What a partner states of its customer's agreement",
            YesOrNo("firstName", "A first name is given", (q, yes) => q with { Attestation = q.Attestation with { HasFirstName = yes } }),
            YesOrNo("lastName", "A last name is given", (q, yes) => q with { Attestation = q.Attestation with { HasLastName = yes } }),
            YesOrNo("email", "An e-mail address is given", (q, yes) => q with { Attestation = q.Attestation with { HasEmail = yes } }),
            Day("on", "The day of the acceptance", (q, day) => q with { Attestation = q.Attestation with { On = day } })),
    ];

    public static IReadOnlyList<FactName<PolicyQuery>> Guarding { get; } =
    [
        Count("sentToday", "Invitations that the sender sent today", (q, n) => q with { Sending = q.Sending with { BySender = n } }),
        Count("sentToRecipientToday", "Of them to this recipient", (q, n) => q with { Sending = q.Sending with { ToRecipient = n } }),
        YesOrNo("isGlobalAdmin", "Who leaves or is demoted is a Global admin", (q, yes) => q with { Member = q.Member with { IsGlobalAdmin = yes } }),
        Count("otherGlobalAdmins", "Global admins that stay", (q, n) => q with { Member = q.Member with { OtherGlobalAdmins = n } }),
        YesOrNo("agreementAttested", "The customer agreement was attested by another partner", (q, yes) => q with { AgreementIsAttested = yes }),
        YesOrNo("linkOwn", "Who answers the link sent it", (q, yes) => q with { Link = q.Link with { IsOwn = yes } }),
        YesOrNo("changed", "Somebody changed it since the acting person looked", (q, yes) => q with { HasChanged = yes }),
        YesOrNo("refused", "The act whose answer is logged was refused", (q, yes) => q with { Filing = q.Filing with { IsRefused = yes } }),
        YesOrNo("namesRuleAndPack", "The log names the rule and the pack", (q, yes) => q with { Filing = q.Filing with { NamesRuleAndPack = yes } }),
        Count("sandboxCustomers", "Customers of the sandbox reseller that is to go", (q, n) => q with { Sandbox = q.Sandbox with { Customers = n } }),
        YesOrNo("announced", "The pack that is to take effect was announced", (q, yes) => q with { Edition = (q.Edition ?? Tomorrow(q)) with { IsAnnounced = yes } }),
        Day("takesEffectOn", "The day on which it is to take effect", (q, day) => q with { Edition = (q.Edition ?? new EditionFacts(day)) with { TakesEffectOn = day } }),
    ];

    /// <summary>A granular admin relationship (GDAP) and what is left of the legacy rights.</summary>
    public static FactName<PolicyQuery> Gdap { get; } = Group("gdap", "A granular admin relationship",
        Named<GdapStatus>("status", "Where it stands; left out, there is none yet", (q, status) => Admin(q, a => a with { Status = status })),
        Text("name", "What it is called", (q, name) => Terms(q, t => t with { Name = name })),
        YesOrNo("nameTaken", "Another relationship of the partner has the name", (q, yes) => Terms(q, t => t with { NameIsTaken = yes })),
        Count("days", "How long it is to last", (q, n) => Terms(q, t => t with { Days = n })),
        Count("builtInRoles", "How many built-in roles it asks for", (q, n) => Terms(q, t => t with { BuiltInRoles = n })),
        Count("customRoles", "How many of the customer's own", (q, n) => Terms(q, t => t with { CustomRoles = n })),
        YesOrNo("globalAdministrator", "Global Administrator is among them", (q, yes) => Terms(q, t => t with { IncludesGlobalAdministrator = yes })),
        YesOrNo("autoExtend", "It is to be extended automatically", (q, yes) => Terms(q, t => t with { AutoExtends = yes })),
        Day("sentOn", "When its request was sent", (q, day) => Admin(q, a => a with { SentOn = day })),
        YesOrNo("linkUsed", "Its approval link has been used", (q, yes) => Admin(q, a => a with { LinkIsUsed = yes })),
        YesOrNo("allRoles", "All its roles are approved together", (q, yes) => Admin(q, a => a with { ApprovesAllRoles = yes })),
        YesOrNo("awaitsReseller", "The reseller that it was made for has not answered", (q, yes) => Admin(q, a => a with { AwaitsReseller = yes })),
        Count("assignments", "Security groups that hold its roles", (q, n) => Admin(q, a => a with { Assignments = n })),
        Count("rolesOutside", "Roles to be assigned that are not among its own", (q, n) => Admin(q, a => a with { RolesOutside = n })),
        YesOrNo("ownGroup", "The group is a security group of the partner", (q, yes) => Admin(q, a => a with { GroupIsOwn = yes })),
        YesOrNo("inAssignedGroup", "The acting person is in a group that holds its roles", (q, yes) => Admin(q, a => a with { IsInAssignedGroup = yes })),
        YesOrNo("serviceSupport", "Service Support Administrator is among the person's roles", (q, yes) => Admin(q, a => a with { HoldsServiceSupport = yes })),
        YesOrNo("guest", "The person is a guest of the customer, too", (q, yes) => Admin(q, a => a with { IsGuest = yes })),
        Day("lastSignIn", "When the legacy rights were last used", (q, day) => Admin(q, a => a with { LastSignIn = day })));

    private static EditionFacts Tomorrow(PolicyQuery query) => new(query.On < DateOnly.MaxValue ? query.On.AddDays(1) : query.On);

    private static PolicyQuery Enrol(PolicyQuery query, Func<EnrollingFacts, EnrollingFacts> tell) => query with { Enrolling = tell(query.Enrolling) };

    private static PolicyQuery Admin(PolicyQuery query, Func<AdminFacts, AdminFacts> tell) => query with { Admin = tell(query.Admin) };

    private static PolicyQuery Terms(PolicyQuery query, Func<GdapTerms, GdapTerms> tell) => Admin(query, admin => admin with { Terms = tell(admin.Terms) });
}
