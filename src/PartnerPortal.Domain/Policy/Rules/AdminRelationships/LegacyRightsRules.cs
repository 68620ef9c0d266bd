using PartnerPortal.Domain.Markets;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.AdminRelationships;

/// <summary>R-120: legacy admin rights come with the customer's own consent only, so an import takes none over. PC:customers-revoke-admin-privileges.</summary>
internal sealed class AdminRightsNeedConsent() : Rule("R-120", Stage.Agreement, RelationImport, DapGrant)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Action is DapGrant ? BlockIf(!query.Consent.IsGiven)
        : query.Consent.IncludesAdminRights ? Outcome.Warn
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>
/// legacy rights are granted until the pack's day, another one for customers that the partner adds itself. A cloud
/// without granular rights keeps them: it has nothing else. PC:gdap-faq.
/// </summary>
internal sealed class LegacyRightsAreNotGrantedAnew() : Rule("R-121", Stage.State, RelationRequest, RelationAccept, CustomerCreate, DapGrant)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Action is not DapGrant && !query.Consent.IncludesAdminRights ? null
        : !pack.Offers(CloudFeature.GranularAdminRights, query.Seller.Cloud, query.On) ? Outcome.Allow
        : BlockIf(EndOf(query, pack) is { } end && query.On >= end);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        EndOf(query, pack) is { } end ? [Fact.Of("date", end)] : [];

    private static DateOnly? EndOf(PolicyQuery query, PolicyPack pack) =>
        query.Action is CustomerCreate ? pack.LegacyRightsOnCreationUntil : pack.LegacyRightsOnLinksUntil;
}

/// <summary>R-122: legacy rights that nobody uses are better removed; later they count as inactive and may be ended. PC:dap-monitor-self-serve-removal.</summary>
internal sealed class IdleRightsAreRemoved() : Rule("R-122", Stage.Advice, DapKeep)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query is { AdminRights: true, Admin.LastSignIn: not null }
        ? WarnIf(IdleDays(query) > pack.IdleRightsDays)
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("C", query.Buyer!.Name), Fact.Of("n", IdleDays(query)), Fact.Of("limit", pack.InactiveRightsDays)];

    private static int IdleDays(PolicyQuery query) => query.On.DayNumber - query.Admin.LastSignIn!.Value.DayNumber;
}

/// <summary>R-123: either side removes legacy rights whenever it likes. PC:customers-revoke-admin-privileges.</summary>
internal sealed class LegacyRightsEndAtOnce() : Rule("R-123", Stage.State, DapRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}
