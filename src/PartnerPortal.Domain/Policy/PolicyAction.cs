namespace PartnerPortal.Domain.Policy;

/// <summary>What somebody wants to do, as the policy is asked about it.</summary>
public enum PolicyAction
{
    PartnershipInvite,
    PartnershipAccept,
    PartnershipImport,
    RelationRequest,
    RelationAccept,
    RelationImport,
    OrderPlace,
    SupportAssign,
    CustomerUsers,
    TenantAdd,
    TenantDetach,
    LocationAdd,
    ExternalDeclare,
    ExternalSupport,
    ExternalPlan,
    PartnershipEnd,
    PartnershipRequestEnd,
    RelationRemove,
    RelationRequestEnd,
    PorSet,
}

/// <summary>The names under which actions travel: in the log, in the API, in resource files.</summary>
public static class PolicyActions
{
    extension(PolicyAction action)
    {
        /// <summary>It changes one's own organisation: there is no other side.</summary>
        public bool IsOwnAffair => action is PolicyAction.TenantAdd or PolicyAction.TenantDetach or PolicyAction.LocationAdd;

        /// <summary><c>partnership.invite</c> and the like. Never renamed after release.</summary>
        public string WireName => action switch
        {
            PolicyAction.PartnershipInvite => "partnership.invite",
            PolicyAction.PartnershipAccept => "partnership.accept",
            PolicyAction.PartnershipImport => "partnership.import",
            PolicyAction.RelationRequest => "relation.request",
            PolicyAction.RelationAccept => "relation.accept",
            PolicyAction.RelationImport => "relation.import",
            PolicyAction.OrderPlace => "order.place",
            PolicyAction.SupportAssign => "support.assign",
            PolicyAction.CustomerUsers => "customer.users",
            PolicyAction.TenantAdd => "tenant.add",
            PolicyAction.TenantDetach => "tenant.detach",
            PolicyAction.LocationAdd => "location.add",
            PolicyAction.ExternalDeclare => "external.declare",
            PolicyAction.ExternalSupport => "external.support",
            PolicyAction.ExternalPlan => "external.plan",
            PolicyAction.PartnershipEnd => "partnership.end",
            PolicyAction.PartnershipRequestEnd => "partnership.request-end",
            PolicyAction.RelationRemove => "relation.remove",
            PolicyAction.RelationRequestEnd => "relation.request-end",
            PolicyAction.PorSet => "por.set",
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "A new action needs a name."),
        };
    }
}
