using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>The facts of a question in words, as far as they are the asking side's to know: nothing of third parties .</summary>
public sealed class DecisionFacts(IStringLocalizer<DecisionTexts> l, Vocabulary words)
{
    public IReadOnlyList<LabelledText> Of(PolicyQuery query)
    {
        List<LabelledText> facts = [new(l["Fact.Seller"], Side(query.Seller))];
        if (query.Buyer is { } buyer)
        {
            facts.Add(new(l["Fact.Buyer"], Side(buyer)));
            facts.Add(new(l["Fact.Markets"], $"{words.Of(query.SellerMarket)}, {words.Of(query.BuyerMarket)}"));
            facts.Add(new(l["Fact.Clouds"], $"{words.Of(query.Seller.Cloud)}, {words.Of(buyer.Cloud)}"));
            facts.Add(new(l["Fact.Links"], Links(query)));
        }

        facts.Add(new(l["Fact.Roles"], words.Of(query.Roles)));
        if (query.Action is PolicyAction.OrderPlace) facts.Add(new(l["Fact.Offer"], words.Of(query.Order.Family)));
        if (query.Por is { } por) facts.Add(new(l["Fact.Record"], por.Reseller?.Name.In(CurrentActor.PageLanguage) ?? por.PartnerId));
        return facts;
    }

    private string Side(PartyFacts party)
    {
        List<string> parts = [party.Name.In(CurrentActor.PageLanguage), words.Of(party.TenantKind)];
        if (party.Tier is not Tier.None) parts.Add(words.Of(party.Tier));
        if (party.Enrollment is { } status) parts.Add(words.Of(status));
        if (!party.KindIsEvidenced) parts.Add(l["Fact.Undeclared"]);
        if (!party.AgreementSigned) parts.Add(l["Fact.Unsigned"]);
        return string.Join(" · ", parts);
    }

    private string Links(PolicyQuery query)
    {
        List<string> links = [];
        if (query.Partnership || query.PartnershipElsewhere) links.Add(l["Fact.Partnership"]);
        if (query.Relation) links.Add(l["Fact.Relation"]);
        if (query.AdminRights) links.Add(l["Fact.AdminRights"]);
        if (query is { CustomerAgreement: true } and ({ Relation: true } or { Action: PolicyAction.RelationAccept })) links.Add(l["Fact.Agreement"]);
        return links.Count == 0 ? l["Fact.None"] : string.Join(" · ", links);
    }
}
