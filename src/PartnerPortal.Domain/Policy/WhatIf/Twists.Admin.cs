using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>What can be otherwise with a partner's admin rights.</summary>
public static partial class Twists
{
    private static IEnumerable<Twist> Granting() =>
    [
        .. Lengths().Select(days => new Twist("GdapDays", q => OnTerms(q, t => t with { Days = days }), Fact.Of("n", days))),
        .. Either("GdapNameTaken", (q, yes) => OnTerms(q, t => t with { Name = "Support", NameIsTaken = yes })),
        new("GdapOneRole", q => OnTerms(q, t => t with { BuiltInRoles = 1, CustomRoles = 0 })),
        new("GdapNoRole", q => OnTerms(q, t => t with { BuiltInRoles = 0 })),
        new("GdapCustomRole", q => OnTerms(q, t => t with { CustomRoles = 1 })),
        .. Either("GdapGlobalAdministrator", (q, yes) => OnTerms(q, t => t with { IncludesGlobalAdministrator = yes })),
        .. Either("GdapAutoExtend", (q, yes) => OnTerms(q, t => t with { AutoExtends = yes })),
        new("CaseGlobalAdministratorExtends", q => OnTerms(q, t => t with { IncludesGlobalAdministrator = true, AutoExtends = true })),
        .. Each<GdapStatus>("GdapStatus", "status", Fact.Of, (q, status) => OnAdmin(q, a => a with { Status = status })),
        new("CaseNobodyAssigned", q => OnAdmin(q, a => a with { Status = GdapStatus.Active, Assignments = 0 })),
        new("CaseOutsideTheGroup", q => OnAdmin(q, a => a with { Status = GdapStatus.Active, IsInAssignedGroup = false }) with { AdminRights = false }),
        new("CaseWithoutServiceSupport", q => OnAdmin(q, a => a with { Status = GdapStatus.Active, IsInAssignedGroup = true, HoldsServiceSupport = false }) with { AdminRights = false }),
        new("CaseAwaitsReseller", q => OnAdmin(q, a => a with { Status = GdapStatus.Active, AwaitsReseller = true })),
        new("CaseResellerSuspended", q => As(q, Tier.IndirectReseller) with { Seller = q.Seller with { Tier = Tier.IndirectReseller, Enrollment = EnrollmentStatus.Suspended } }),
        new("CaseRightsWithoutRelation", q => q with { Relation = false, AdminRights = true }),
    ];

    private static IEnumerable<Twist> Approving() =>
    [
        new("GdapSentLongAgo", q => OnAdmin(q, a => a with { SentOn = q.On.AddDays(-120) })),
        new("GdapSentToday", q => OnAdmin(q, a => a with { SentOn = q.On })),
        .. Either("GdapLinkUsed", (q, yes) => OnAdmin(q, a => a with { LinkIsUsed = yes })),
        .. Either("GdapAllRoles", (q, yes) => OnAdmin(q, a => a with { ApprovesAllRoles = yes })),
        .. Either("GdapOwnGroup", (q, yes) => OnAdmin(q, a => a with { GroupIsOwn = yes })),
        .. Amount("GdapRolesOutside", (q, n) => OnAdmin(q, a => a with { RolesOutside = n })),
        .. Either("Guest", (q, yes) => OnAdmin(q, a => a with { IsGuest = yes })),
        new("DapUnused", q => OnAdmin(q, a => a with { LastSignIn = q.On.AddDays(-75) })),
        new("DapInactive", q => OnAdmin(q, a => a with { LastSignIn = q.On.AddDays(-120) })),
        new("DapUsed", q => OnAdmin(q, a => a with { LastSignIn = q.On })),
    ];

    private static int[] Lengths() => [90, 730, 731, 0];

    private static PolicyQuery OnAdmin(PolicyQuery query, Func<AdminFacts, AdminFacts> tell) => query with { Admin = tell(query.Admin) };

    private static PolicyQuery OnTerms(PolicyQuery query, Func<GdapTerms, GdapTerms> tell) => OnAdmin(query, admin => admin with { Terms = tell(admin.Terms) });
}
