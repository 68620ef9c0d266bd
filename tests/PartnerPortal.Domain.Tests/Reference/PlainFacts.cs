using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>
/// The abbreviations of domain knowledge (4.0): S sells or acts, B buys or receives, k is the kind of a tenant, m its market
/// on the day. Worked out from the bare facts; nothing that the portal works out itself is used.
/// </summary>
internal sealed class PlainFacts(PolicyQuery query, PolicyPack pack)
{
    public PolicyQuery Query => query;

    public PolicyPack Pack => pack;

    public PartyFacts S => query.Seller;

    public PartyFacts? B => query.Buyer;

    public DateTime Day => query.At.UtcDateTime.Date;

    public bool IsSame => B is not null && B.Organization.Value == S.Organization.Value;

    public bool IsAffiliated => B is not null && !IsSame && S.Group is not null && B.Group is not null && S.Group.Value.Value == B.Group.Value.Value;

    /// <summary>The kind of the buyer's tenant; a partner's tenant that was typed a customer's is its corporate one (T-24).</summary>
    public TenantKind? K => B is null ? null : B.TenantKind == TenantKind.Customer && B.IsCspPartner ? TenantKind.PartnerCorporate : B.TenantKind;

    /// <summary>T-18: its own Azure on its own shared-services tenant.</summary>
    public bool IsOwnServices => IsSame && B!.TenantKind == TenantKind.SharedServices && query.Order.IsSharedServicesOffer;

    /// <summary>T-21: its sandbox to its sandbox customer.</summary>
    public bool IsOwnSandbox => IsSame && S.TenantKind == TenantKind.SandboxPartner && B!.TenantKind == TenantKind.SandboxCustomer;

    /// <summary>A reseller stands between a provider and the buyer.</summary>
    public bool HasResellerInChain => query.Order.PartnerOfRecord is not null || query.Together is not null;

    public string? M(PartyFacts party) => PlainMarkets.Of(party.Country.Value, Day);

    public bool IsSandbox(PartyFacts party) => party.TenantKind == TenantKind.SandboxPartner || party.TenantKind == TenantKind.SandboxCustomer;

    public bool Is(params PolicyAction[] actions) => Array.IndexOf(actions, query.Action) >= 0;
}
