using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>The customer's picture of its partners: who sells, supports and may administer what. Nobody else sees it whole.</summary>
public sealed partial class MyPartnersPage
{
    private ShowWhoDoesWhat.Picture? _picture;
    private IReadOnlyList<PartnerDuties>? _partners;
    private IReadOnlyList<ProductFamily> _families = [];
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<MyPartnersPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    private ShowWhoDoesWhat.Partner? Asked => _picture?.Partners.FirstOrDefault(partner => partner.Relationship.Value == Id);

    private string? Subtitle => _picture switch
    {
        null or { Partners: [] } => null,
        { Partners: [_], Customer: var customer } => L["SubtitleOne", Name(customer)].Value,
        { Partners.Count: var count, Customer: var customer } => L["Subtitle", count, Name(customer)].Value,
    };

    protected override async Task Load()
    {
        var result = await UseCases.Run((ShowWhoDoesWhat useCase) => useCase.Handle(Actor, Leaving));
        _refused = result.Refused(out var refusal, out _picture) ? Decisions.Refused(refusal, L["CantSee"]) : null;
        if (_picture is null) return;

        _families = [.. _picture.Families.Select(family => new ProductFamily(family.ToString(), Words.Of(family)))];
        _partners = [.. _picture.Partners.Select(View)];
    }

    private PartnerDuties View(ShowWhoDoesWhat.Partner partner) => new(
        partner.Card.Tenant.ToString(), Name(partner.Card.Name), KindOf(partner),
        partner.Duties.ToDictionary(duty => duty.Key.ToString(), duty => DutiesOf(partner, duty.Value)))
    {
        Href = PortalUrls.Partner(partner.Relationship),
        Access = partner.AdminSince is { } granted ? L["AdminSince", Dates.Short(granted)] : L["NoAdminAccess"],
        Since = partner.Status is RelationshipStatus.EndRequested ? L["EndRequested", Dates.Short(partner.Since)] : L[partner.Origin is Origin.PartnerCenterImport ? "SinceImported" : "Since", Dates.Short(partner.Since)],
    };

    private ShowWhoDoesWhat.Partner? Of(PartnerDuties row) => _picture?.Partners.FirstOrDefault(partner => partner.Card.Tenant.ToString() == row.Key);

    private static string Here(string dialog, ShowWhoDoesWhat.Partner partner) => $"{PortalUrls.MyPartners}?dialog={dialog}&id={partner.Relationship}";

    private string KindOf(ShowWhoDoesWhat.Partner partner)
    {
        var tier = Words.Of(partner.Card.Tier);
        return partner.Duties.Values.Select(duty => duty.Invoices).FirstOrDefault(name => name is not null) is { } reseller
            ? L["WorksThrough", tier, Name(reseller)]
            : tier;
    }

    private IReadOnlyList<Duty> DutiesOf(ShowWhoDoesWhat.Partner partner, ShowWhoDoesWhat.Duties duties)
    {
        List<Duty> all = [];
        if (duties.Sells > 0) all.Add(new("storefront", L[Plural.Of("Sells", duties.Sells), duties.Sells], duties.Invoices is { } reseller ? L["InvoicesOther", Name(reseller)] : L["InvoicesYou"]));
        if (duties.Supports > 0) all.Add(new("support_agent", L["Supports"], L["FirstContact"]));
        if (partner.AdminSince is { } since) all.Add(new("admin_panel_settings", L["LegacyRights"], L["Since", Dates.Short(since)]));
        return all;
    }

    private string Say(ShowWhoDoesWhat.Overlap overlap)
    {
        var names = string.Join(", ", overlap.Partners.Select(Name));
        return overlap switch
        {
            { Offer: { } offer, BoughtElsewhere: true } => L["PaidTwice", offer, names],
            { Offer: { } offer } => L["SoldTwice", offer, names],
            _ => L["TwoAdmins", names],
        };
    }

    private string Say(ShowWhoDoesWhat.Renewal renewal) => renewal.Seller is { } seller
        ? L[Plural.Of("Renews", renewal.Seats), renewal.Offer, renewal.Seats, Name(seller)]
        : L[Plural.Of("RenewsElsewhere", renewal.Seats), renewal.Offer, renewal.Seats];

    private string Name(CompanyName name) => name.In(Actor.Language);
}
