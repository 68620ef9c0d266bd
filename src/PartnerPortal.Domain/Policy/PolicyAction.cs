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
    PartnerEnroll,
    PartnerReview,
    AgreementSign,
    AgreementAttest,
    AccountContact,
    CustomerCreate,
    SubscriptionManage,
    MemberRemove,
    MemberDemote,
    SandboxRemove,
    PackPublish,
    DecisionFile,
    GdapRequest,
    GdapEdit,
    GdapApprove,
    GdapAssign,
    GdapExtend,
    GdapEnd,
    DapGrant,
    DapKeep,
    DapRemove,
    AdminUse,
    TicketOpen,
    TransferCreate,
    TransferAccept,
    TransferCancel,
}

/// <summary>The names under which actions travel: in the log, in the API, in resource files.</summary>
public static class PolicyActions
{
    private static readonly string[] WireNames = [.. Enum.GetNames<PolicyAction>().Select(Written)];

    extension(PolicyAction action)
    {
        /// <summary>It changes one's own organisation: there is no other side.</summary>
        public bool IsOwnAffair => action is PolicyAction.TenantAdd or PolicyAction.TenantDetach or PolicyAction.LocationAdd
            or PolicyAction.PartnerEnroll or PolicyAction.PartnerReview or PolicyAction.AgreementSign or PolicyAction.AccountContact
            or PolicyAction.MemberRemove or PolicyAction.MemberDemote or PolicyAction.PackPublish or PolicyAction.DecisionFile;

        /// <summary>A link that goes out: nobody may know yet who will hold it.</summary>
        public bool MayLackBuyer => action is PolicyAction.PartnershipInvite or PolicyAction.RelationRequest or PolicyAction.GdapRequest or PolicyAction.GdapEdit;

        /// <summary><c>partnership.request-end</c> and the like. Never renamed after release.</summary>
        public string WireName => WireNames[(int)action];
    }

    // The first word is what is acted on, the others what is done.
    private static string Written(string name)
    {
        var words = string.Concat(name.Select((letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
        var first = words.IndexOf('-', StringComparison.Ordinal);
        return $"{words[..first]}.{words[(first + 1)..]}";
    }
}
