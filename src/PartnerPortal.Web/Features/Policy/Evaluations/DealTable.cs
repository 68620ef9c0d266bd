using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using static PartnerPortal.Web.Features.Policy.Evaluations.FactTable<PartnerPortal.Domain.Policy.PolicyQuery>;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>Everything that can be told of a deal. A new fact is a new line here.</summary>
internal static class DealTable
{
    private static readonly FactTable<TogetherFacts> Together = new(
        FactTable<TogetherFacts>.Named<LinkPart>("part", "What the seller is on the link", (t, part) => t with { Part = part }),
        FactTable<TogetherFacts>.Several("partner", "The other one", PartyTable.Party, t => t.Partner!, (t, partner) => t with { Partner = PartyTable.Settled(partner) }),
        FactTable<TogetherFacts>.YesOrNo("workTogether", "They are provider and reseller", (t, yes) => t with { WorkTogether = yes }));

    public static FactTable<PolicyQuery> Deal { get; } = new(
    [
        Several("seller", "Who sells or acts; in a partnership the inviting provider", PartyTable.Party, q => q.Seller with { Tenant = default }, By),
        Several("buyer", "Who buys or receives; in a partnership the reseller", PartyTable.Party, q => q.Buyer! with { Tenant = default }, (q, buyer) => q with { Buyer = PartyTable.Settled(buyer) }),
        YesOrNo("partnership", "Seller and buyer are provider and reseller on these tenants", (q, yes) => q with { Partnership = yes }),
        YesOrNo("partnershipElsewhere", "They are, on another tenant of the buyer", (q, yes) => q with { PartnershipElsewhere = yes }),
        YesOrNo("relation", "Seller and buyer are partner and customer on these tenants", (q, yes) => q with { Relation = yes }),
        YesOrNo("adminRights", "The buyer granted the seller admin rights", (q, yes) => q with { AdminRights = yes }),
        YesOrNo("customerAgreement", "The buyer accepted the Microsoft Customer Agreement", (q, yes) => q with { CustomerAgreement = yes }),
        new("role", "The acting person's roles, one or a list", FactShape.Text with { Known = Words<Roles>.Known }, (q, value) => q with { Roles = RolesOf(value) }),
        YesOrNo("mfa", "The acting person signed in with more than a password", (q, yes) => q with { HasMfa = yes }),
        Several("partnerOfRecord", "The reseller that is recorded", PartyTable.Record, Recorded, Record),
        Group("offer", "What is ordered, supported or moved",
            Named<OfferFamily>("family", "The product family", (q, family) => q with { Order = q.Order with { Family = family }, Support = q.Support with { Family = family }, External = OfTerms(q, t => t with { Family = family }), Transfer = q.Transfer with { Family = family } }),
            Named<BillingModel>("billingModel", "By seat, by use, or once", (q, model) => q with { External = OfTerms(q, t => t with { BillingModel = model }) }),
            Named<CommerceGeneration>("commerceGen", "The commerce generation", (q, generation) => q with { Transfer = q.Transfer with { Generation = generation } }),
            YesOrNo("inMarket", "It is sold in the buyer's market", (q, yes) => q with { Order = q.Order with { Offer = q.Order.Offer with { IsSoldInMarket = yes } } }),
            YesOrNo("inCloud", "It is sold in the buyer's cloud", (q, yes) => q with { Order = q.Order with { Offer = q.Order.Offer with { IsSoldInCloud = yes } } }),
            YesOrNo("sharedServices", "The Azure that a partner runs for itself", (q, yes) => q with { Order = q.Order with { IsSharedServicesOffer = yes } })),
        Named<PurchaseChannel>("channel", "Where the subscription was bought", (q, channel) => q with { External = OfTerms(q, t => t with { Channel = channel }) }),
        Day("termEndsOn", "When the term of the subscription ends", (q, day) => q with { External = OfTerms(q, t => t with { TermEndsOn = day }) }),
        Day("buyOn", "When it is to be bought in CSP", (q, day) => q with { External = q.External with { Plan = new MigrationPlan(q.External.Terms.Offer, day) } }),
        Several("together", "The other partner that a link names", Together, q => new TogetherFacts(LinkPart.BringsProvider, Partner, WorkTogether: true), (q, together) => q with { Together = together }),
        YesOrNo("consent", "The person who answers or ends ticked the declaration", (q, yes) => q with { Consent = q.Consent with { IsGiven = yes } }),
        YesOrNo("asksForAdminRights", "Admin rights are asked for, or granted in the same step", (q, yes) => q with { Consent = q.Consent with { IncludesAdminRights = yes } }),
        Day("mayAskAgainOn", "Since the buyer declined: when the seller may ask again", (q, day) => q with { Link = q.Link with { MayAskAgainOn = day } }),
        Day("linkExpiresOn", "When the personal link stops working", (q, day) => q with { Link = q.Link with { ExpiresAt = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) } }),
        YesOrNo("linkUsed", "It was answered already", (q, yes) => q with { Link = q.Link with { IsAnswered = yes } }),
        YesOrNo("askerSells", "Who names a support contact sells the subscription", (q, yes) => q with { Support = q.Support with { AskerSells = yes } }),
        YesOrNo("contactSells", "The support contact sells it", (q, yes) => q with { Support = q.Support with { ContactSells = yes } }),
        Several("own", "What changes in the seller's own organisation", OwnTable.Own, q => PlainQuestion.Plain(q.Seller), (q, own) => q with { Own = own }),
        Group("existing", "How much there is already",
            Count("resellers", "Resellers of the seller", (q, n) => q with { ResellersOfSeller = n }),
            Count("partners", "Other partners of the buyer", (q, n) => q with { OtherPartnersOfBuyer = n }),
            Count("activeSubscriptions", "Active subscriptions on the buyer's tenant", (q, n) => q with { External = q.External with { ActiveSubscriptions = n } }),
            Count("customers", "Customers that stay when a partnership ends", (q, n) => q with { Ending = q.Ending with { Customers = n } }),
            Count("subscriptions", "Subscriptions that stay then", (q, n) => q with { Ending = q.Ending with { Subscriptions = n } }),
            Count("adminRights", "Admin rights that stay then", (q, n) => q with { Ending = q.Ending with { AdminRights = n } }),
            Count("active", "Active subscriptions between seller and buyer", (q, n) => q with { Ending = q.Ending with { Active = n } }),
            Count("reservations", "Open reservations between them", (q, n) => q with { Ending = q.Ending with { Reservations = n } }),
            Count("software", "Software purchases between them", (q, n) => q with { Ending = q.Ending with { Software = n } }),
            Count("newCommerce", "New-commerce subscriptions that have not run out", (q, n) => q with { Ending = q.Ending with { NotRunOut = n } })),
        YesOrNo("byPartner", "The partner itself removes the customer", (q, yes) => q with { Ending = q.Ending with { ByPartner = yes } }),
        YesOrNo("removed", "The relationship has been removed already", (q, yes) => q with { Ending = q.Ending with { IsOver = yes } }),
        TransferTable.Name, MoreTable.Gdap, .. MoreTable.Enrolling, .. MoreTable.Guarding,
    ]);

    private static PartyFacts Partner => PartyTable.Called("Partner", PlainQuestion.About(PolicyAction.PartnershipInvite, default).Seller);

    // Where a cloud knows no request without admin rights, one that asks for them is the harmless one.
    private static PolicyQuery By(PolicyQuery query, PartyFacts seller) => query with
    {
        Seller = PartyTable.Settled(seller),
        Consent = new ConsentFacts(IncludesAdminRights: query.Action is PolicyAction.RelationRequest && !PolicyPack.Founding.Offers(CloudFeature.RequestWithoutAdminRights, seller.Cloud, query.On)),
    };

    private static ExternalFacts OfTerms(PolicyQuery query, Func<ExternalTerms, ExternalTerms> differ) =>
        query.External with { Terms = differ(query.External.Terms) };

    private static Roles RolesOf(Given value) => value.Each().Aggregate(Roles.None, (roles, role) => roles | role.Named<Roles>());

    private static PorFacts Recorded(PolicyQuery query) => new("", PartyTable.Called("Reseller", PlainQuestion.ThirdReseller) with
    {
        Tenant = default,
        Country = query.Seller.Country,
        Cloud = query.Seller.Cloud,
    });

    private static PolicyQuery Record(PolicyQuery query, PorFacts por) => query with
    {
        Por = por with { Reseller = por.Reseller is null ? null : PartyTable.Settled(por.Reseller) },
        Order = query.Order with { PartnerOfRecord = por.Reseller?.Organization },
    };
}
