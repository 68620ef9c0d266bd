using System.Globalization;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Enrolling;

/// <summary>R-007: the location of a CSP tenant lies in the tenant's own country, which is stricter than its market. PC:manage-locations.</summary>
internal sealed class LocationsLieInTheTenantsCountry() : Rule("R-007", Stage.Market, LocationAdd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Own is { Tenant: not null, Location: { } location } own
        ? BlockIf(location.Country != own.Country)
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("id", query.Own!.Location!.PartnerId.ToString(CultureInfo.InvariantCulture)), Fact.Of("country", query.Own.Location.Country),
        Fact.Of("countryT", query.Own.Country),
    ];
}

/// <summary>R-008: one CSP tenant, one location PartnerID. PC:manage-locations.</summary>
internal sealed class OneLocationPerTenant() : Rule("R-008", Stage.Graph, LocationAdd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Own is { Tenant: not null, Location: { } location }
        ? BlockIf(location.Existing is not null)
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("id", query.Own!.Location!.Existing?.ToString(CultureInfo.InvariantCulture) ?? ""), Fact.Of("tenant", query.Own.Domain)];
}

/// <summary>R-009: a tenant belongs to one organisation. Whose it is stays untold. PC:multi-tenant-account.</summary>
internal sealed class TenantsBelongToOneOrganization() : Rule("R-009", Stage.Graph, TenantAdd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Own is { } own ? BlockIf(own.IsAnothers) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("tenant", query.Own!.Domain)];
}

/// <summary>R-017: the primary tenant and the one of the sign-in stay. PC:multi-tenant-account.</summary>
internal sealed class PrimaryAndSignInTenantsStay() : Rule("R-017", Stage.State, TenantDetach)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Own is { } own ? BlockIf(own.IsSignedInWith || own.IsEnrolled) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("tenant", query.Own!.Domain)];
}

/// <summary>R-019: whoever works in a national cloud does so as an organisation of its own there. PC:enroll-in-csp-for-microsoft-us-govt-cloud.</summary>
internal sealed class NationalCloudsKeepApart() : Rule("R-019", Stage.TenantAndCloud, TenantAdd, PartnerEnroll)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Own is { } own ? BlockIf(own.Cloud != query.Seller.Cloud) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("cloud", query.Own!.Cloud), Fact.Of("cloudS", query.Seller.Cloud)];
}
