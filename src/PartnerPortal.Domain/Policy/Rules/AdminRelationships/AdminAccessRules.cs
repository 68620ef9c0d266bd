using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.AdminRelationships;

/// <summary>R-135: a group holds roles of the relationship only, and it is one of the partner's. PC:gdap-assign-azure-ad-roles.</summary>
internal sealed class AssignmentsStayWithinTheRelationship() : Rule("R-135", Stage.State, GdapAssign)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Admin is { RolesOutside: > 0 } or { GroupIsOwn: false });

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("n", query.Admin.RolesOutside)];
}

/// <summary>R-136: an active relationship alone lets nobody in. PC:gdap-assign-azure-ad-roles.</summary>
internal sealed class RightsAreAssigned() : Rule("R-136", Stage.Advice, AdminUse)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Admin.Status is GdapStatus.Active ? WarnIf(query.Admin.Assignments == 0) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("n", query.Admin.Assignments)];
}

/// <summary>
/// R-137: who is in a group with roles at this customer has those and no legacy ones; who is not keeps the legacy ones;
/// who is in neither has nothing. PC:gdap-faq.
/// </summary>
internal sealed class GranularRightsComeFirst() : Rule("R-137", Stage.Permission, AdminUse, TicketOpen)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.PartnerHoldsAdminRights ? BlockIf(query.AdminAccess is AdminAccess.None) : null; // R-141

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("C", query.Buyer!.Name), Fact.Of("access", query.AdminAccess)];
}

/// <summary>R-141: admin rights allow no orders, and a relationship allows no admin work. PC:customers-revoke-admin-privileges, PC:gdap-faq.</summary>
internal sealed class RightsAreNotCommerce() : Rule("R-141", Stage.Graph, OrderPlace, AdminUse, TicketOpen)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Action is not OrderPlace ? BlockIf(!query.PartnerHoldsAdminRights)
        : query.Relation || !query.PartnerHoldsAdminRights || query.IsOwnSharedServices || query.IsOwnSandbox ? null
        : Outcome.Block;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-142: who is also a guest in the customer's tenant is let in as the guest. PC:gdap-faq.</summary>
internal sealed class GuestsGetInTheWay() : Rule("R-142", Stage.Advice, AdminUse)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => WarnIf(query.Admin.IsGuest);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-143: a Microsoft 365 ticket takes the role that serves it; legacy rights include it. PC:gdap-least-privileged-roles-by-task.</summary>
internal sealed class TicketsTakeServiceSupport() : Rule("R-143", Stage.Permission, TicketOpen)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Support.Family is OfferFamily.Microsoft365 && query.AdminAccess is AdminAccess.Granular ? BlockIf(!query.Admin.HoldsServiceSupport) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-145: what a provider made for a reseller is used once the reseller approved it. GR:resources/resellerDelegatedAdminRelationship.</summary>
internal sealed class ResellersAgreeToTheirRights() : Rule("R-145", Stage.State, GdapAssign, AdminUse)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Admin.Status is null ? null : BlockIf(query.Admin.AwaitsReseller);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("R", query.Seller.Name)];
}

/// <summary>R-146: a suspended reseller loses its granular rights where the pack says so; before, it manages what exists. QA-SUSP.</summary>
internal sealed class SuspensionEndsGranularRights() : Rule("R-146", Stage.Enrollment, GdapRequest, GdapApprove, GdapAssign, AdminUse)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Seller is { Tier: Tier.IndirectReseller, Enrollment: EnrollmentStatus.Suspended }
        ? BlockIf(pack.SuspensionEndsGranularRights && !IsLegacyUse(query))
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("R", query.Seller.Name)];

    private static bool IsLegacyUse(PolicyQuery query) => query.Action is AdminUse && query.Admin.Status is null;
}
