using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>
/// with 21Vianet one partner both sells and administers a service. Legacy admin rights reach every service, so
/// another partner's one service is enough to object to them; without them the customer may accept. CN-MP.
/// </summary>
internal sealed class OneAdministratorPerService() : Rule("R-082", Stage.Graph, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query is { Buyer.Cloud: CloudInstance.China21V, Consent.IncludesAdminRights: true }
        ? BlockIf(query.AdministeredService is not null)
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        query.AdministeredService is { } service ? [Fact.Of("C", query.Buyer!.Name), Fact.Of("service", service)] : [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>
/// what a national cloud lacks on the day is not done there. PC:csp-national-clouds-overview; the table is <see cref="CloudFeatures"/>.
/// </summary>
internal sealed class CloudsOfferWhatTheTableSays() : Rule(
    "R-170", Stage.TenantAndCloud, PartnershipInvite, PartnershipAccept, RelationRequest, RelationAccept, OrderPlace, CustomerUsers, ExternalSupport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        FeatureOf(query) is { } feature && CloudOf(query) is not CloudInstance.Global and var cloud ? BlockIf(!pack.Offers(feature, cloud, query.On)) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("feature", FeatureOf(query)!.Value), Fact.Of("cloud", CloudOf(query))];

    private static CloudInstance CloudOf(PolicyQuery query) => query.Action is CustomerUsers ? query.Buyer!.Cloud : query.Seller.Cloud;

    private static CloudFeature? FeatureOf(PolicyQuery query) => query switch
    {
        { Action: CustomerUsers, Buyer.Cloud: CloudInstance.China21V } => null,
        { Action: CustomerUsers } => CloudFeature.CustomerUsersInPortal,
        { Action: ExternalSupport } => CloudFeature.MultiChannel,
        { Action: OrderPlace } => CloudFeature.Orders,
        { Seller.Tier: Tier.IndirectProvider or Tier.IndirectReseller } => CloudFeature.IndirectModel,
        _ => null,
    };
}

/// <summary>R-171: with 21Vianet a customer's users, licences and passwords are managed in 21Vianet's own admin centre. CN-MC.</summary>
internal sealed class ChinaManagesUsersElsewhere() : Rule("R-171", Stage.TenantAndCloud, CustomerUsers)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is { Cloud: CloudInstance.China21V } ? Outcome.Block : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-172: sandbox and production never mix, whatever is done between two tenants. PCD:test-and-debug.</summary>
internal sealed class SandboxAndProductionNeverMix() : Rule(
    "R-172", Stage.TenantAndCloud, PartnershipInvite, PartnershipAccept, PartnershipImport, RelationRequest, RelationAccept, RelationImport, OrderPlace, CustomerUsers,
    CustomerCreate, SandboxRemove, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is not { } buyer ? null
        : query.Seller.IsSandbox || buyer.IsSandbox ? BlockIf(query.Seller.IsSandbox != buyer.IsSandbox)
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("B", query.Buyer!.Name), Fact.Of("tenant", query.Buyer.Domain)];
}
