using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.AdminRelationships;

/// <summary>R-124: granular rights are requested by an Admin agent. PC:gdap-obtain-admin-permissions-to-manage-customer.</summary>
internal sealed class AdminAgentsRequest() : Rule("R-124", Stage.Permission, GdapRequest, GdapEdit)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf((query.Roles & Roles.AdminAgent) == Roles.None);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("S", query.Seller.Name)];
}

/// <summary>R-125: a partner's relationships are told apart by their names. PC:gdap-bulk-migration-tool.</summary>
internal sealed class RelationshipsAreToldApart() : Rule("R-125", Stage.State, GdapRequest, GdapEdit)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Admin.Terms is { Name: { } name } terms
        ? BlockIf(string.IsNullOrWhiteSpace(name) || name.Length > GdapTerms.MaxNameLength || terms.NameIsTaken)
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("name", query.Admin.Terms.Name!), Fact.Of("max", GdapTerms.MaxNameLength)];
}

/// <summary>R-126: granular rights last whole days, one duration for all roles. GR:resources/delegatedadminrelationship.</summary>
internal sealed class RightsHaveAnEnd() : Rule("R-126", Stage.State, GdapRequest, GdapEdit)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(query.Admin.Terms.Days < 1 || query.Admin.Terms.Days > pack.GranularRightsDays);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", query.Admin.Terms.Days), Fact.Of("max", pack.GranularRightsDays)];
}

/// <summary>R-127: at least one built-in role, and no role that the customer made itself. PC:gdap-introduction.</summary>
internal sealed class RolesAreBuiltIn() : Rule("R-127", Stage.State, GdapRequest, GdapEdit)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(query.Admin.Terms is { BuiltInRoles: < 1 } or { CustomRoles: > 0 });

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", query.Admin.Terms.BuiltInRoles), Fact.Of("m", query.Admin.Terms.CustomRoles)];
}

/// <summary>R-128: what was finalised is not edited; only its automatic extension is, while it is active. GR:resources/delegatedadminrelationship.</summary>
internal sealed class FinalisedIsFinal() : Rule("R-128", Stage.State, GdapEdit, GdapExtend)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Admin.Status switch
    {
        null or GdapStatus.Created => Outcome.Allow,
        GdapStatus.Active => BlockIf(query.Action is not GdapExtend),
        _ => Outcome.Block,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("status", query.Admin.Status ?? GdapStatus.Created)];
}

/// <summary>R-133: Global Administrator is rarely needed, and what includes it is not extended automatically. GDAP-EXT.</summary>
internal sealed class GlobalAdministratorIsRare() : Rule("R-133", Stage.Advice, GdapRequest, GdapEdit, GdapApprove, GdapExtend)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Admin.Terms switch
    {
        { IncludesGlobalAdministrator: false } => Outcome.Allow,
        { AutoExtends: true } => Outcome.Block,
        _ => query.Action is GdapExtend ? null : Outcome.Warn,
    };
}

/// <summary>R-134: the extension is off until either side switches it on, where the pack knows it. GDAP-EXT.</summary>
internal sealed class ExtensionIsAChoice() : Rule("R-134", Stage.State, GdapRequest, GdapEdit, GdapExtend)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Admin.Terms.AutoExtends ? BlockIf(pack.AutoExtendDays == 0) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", pack.AutoExtendDays), Fact.Of("date", EndOf(query).AddDays(pack.AutoExtendDays))];

    private static DateOnly EndOf(PolicyQuery query) => query.Admin.EndsOn ?? query.On.AddDays(query.Admin.Terms.Days);
}

/// <summary>R-144: granular rights are asked for where the pack and the table of the clouds offer them: not in US Government. XMP24.</summary>
internal sealed class CloudsOfferGranularRights() : Rule("R-144", Stage.TenantAndCloud, GdapRequest, GdapApprove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(!pack.GranularRights || !pack.Offers(CloudFeature.GranularAdminRights, CloudOf(query), query.On));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("cloud", CloudOf(query))];

    private static CloudInstance CloudOf(PolicyQuery query) => (query.Buyer ?? query.Seller).Cloud;
}
