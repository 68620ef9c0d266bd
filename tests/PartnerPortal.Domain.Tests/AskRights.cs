using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Tests;

/// <summary>Duri's admin rights at Areum Hospital, from the request to the end.</summary>
internal static class AskRights
{
    public static PolicyQuery Request { get; } = Ask.Request with
    {
        Action = PolicyAction.GdapRequest,
        Roles = Roles.AdminAgent,
        Admin = new AdminFacts { Terms = new GdapTerms { Name = "Duri support" } },
    };

    public static PolicyQuery Edit { get; } =
        Request.WhereAdmin(x => x with { Status = GdapStatus.Created }) with { Action = PolicyAction.GdapEdit };

    /// <summary>Areum's Global admin, ten days after the link went out.</summary>
    public static PolicyQuery Approve { get; } =
        Request.WhereAdmin(x => x with { Status = GdapStatus.ApprovalPending, SentOn = Cast.Today.AddDays(-10) }) with
        {
            Action = PolicyAction.GdapApprove,
            Roles = Roles.GlobalAdmin,
        };

    public static PolicyQuery Assign { get; } =
        Request.WhereAdmin(x => x with { Status = GdapStatus.Active }) with { Action = PolicyAction.GdapAssign };

    public static PolicyQuery Extend { get; } = Assign with { Action = PolicyAction.GdapExtend };

    public static PolicyQuery End { get; } = Assign with { Action = PolicyAction.GdapEnd };

    /// <summary>Legacy rights, which the founding pack still grants.</summary>
    public static PolicyQuery GrantLegacy { get; } = Ask.Request with { Action = PolicyAction.DapGrant };

    /// <summary>Legacy rights that somebody used yesterday.</summary>
    public static PolicyQuery KeepLegacy { get; } = Ask.Request with
    {
        Action = PolicyAction.DapKeep,
        AdminRights = true,
        Admin = new AdminFacts { LastSignIn = Cast.Today.AddDays(-1) },
    };

    public static PolicyQuery RemoveLegacy { get; } = KeepLegacy with { Action = PolicyAction.DapRemove };

    /// <summary>One of Duri's people, in a group that holds roles at Areum.</summary>
    public static PolicyQuery Use { get; } =
        Assign.WhereAdmin(x => x with { IsInAssignedGroup = true }) with { Action = PolicyAction.AdminUse, Roles = Roles.None };

    public static PolicyQuery OpenTicket { get; } = Use with { Action = PolicyAction.TicketOpen };

    public static IEnumerable<PolicyQuery> Everything =>
        [Request, Edit, Approve, Assign, Extend, End, GrantLegacy, KeepLegacy, RemoveLegacy, Use, OpenTicket];

    extension(PolicyQuery query)
    {
        /// <summary>The same question with one more thing to know about the admin rights.</summary>
        public PolicyQuery WhereAdmin(Func<AdminFacts, AdminFacts> differs) => query with { Admin = differs(query.Admin) };

        /// <summary>The same question about a relationship that asks for something else.</summary>
        public PolicyQuery WhereRights(Func<GdapTerms, GdapTerms> differs) => query.WhereAdmin(x => x with { Terms = differs(x.Terms) });

        /// <summary>The same question about a relationship that stands elsewhere.</summary>
        public PolicyQuery WhenRightsAre(GdapStatus? status) => query.WhereAdmin(x => x with { Status = status });
    }
}
