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
}

/// <summary>The names under which actions travel: in the log, in the API, in resource files.</summary>
public static class PolicyActions
{
    extension(PolicyAction action)
    {
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
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "A new action needs a name."),
        };
    }
}
