using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.CustomerRelationships.Together;

/// <summary>
/// Looks up who is to stand beside a partner on its request. Nobody names a partner that it doesn't work with, and a
/// reseller learns nothing of what its provider has with the customer.
/// </summary>
public sealed class CompanionFinder(PortalDbContext db, FactFinder facts)
{
    /// <summary>The sender's question with its provider beside it, and the provider's own; no partnership, no second question.</summary>
    public async Task<(PolicyQuery Own, PolicyQuery? Provider)> Bring(DealDesk.Deal deal, TenantId provider, CancellationToken ct)
    {
        var own = deal.Query;
        if (!await db.Partnerships.Join(provider, own.Seller.Tenant, ct))
            return (own with { Together = new TogetherFacts(LinkPart.BringsProvider, Partner: null, WorkTogether: false) }, null);

        var half = await facts.Deal(own.Action, provider, own.Buyer?.Tenant, Standing.Of(own), ct);
        return (
            own with { Together = new TogetherFacts(LinkPart.BringsProvider, half.Seller, WorkTogether: true) },
            half.AsCompanion() with { Together = new TogetherFacts(LinkPart.ComesAlong, own.Seller, WorkTogether: true) });
    }

    /// <summary>The sender's question with its reseller named beside it.</summary>
    public async Task<Result<RequestDesk.Asked>> Name(DealDesk.Deal deal, TenantId reseller, CancellationToken ct)
    {
        if (!await db.Partnerships.Join(deal.Query.Seller.Tenant, reseller, ct)) return CustomerRelationshipRefusals.UnknownReseller();

        var party = (await facts.Party(reseller, ct))!;
        var query = deal.Query with { Together = new TogetherFacts(LinkPart.NamesReseller, party, WorkTogether: true) };
        return new RequestDesk.Asked(deal with { Query = query }, Provider: null, new Introducer(party.Organization, party.Tenant));
    }
}
