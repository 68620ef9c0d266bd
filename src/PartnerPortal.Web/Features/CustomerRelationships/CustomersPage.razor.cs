using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>The organisations that accepted this partner, and what still stands open with each.</summary>
public sealed partial class CustomersPage
{
    private ListCustomers.Page? _page;
    private DecisionView? _refused;
    private FindAdminCentre.Details? _centre;

    [Inject] public required IStringLocalizer<CustomersPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [SupplyParameterFromQuery(Name = ListQuery.Search)] public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "status")] public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "only")] public string? Only { get; set; }

    [SupplyParameterFromQuery(Name = ListQuery.After)] public string? After { get; set; }

    [SupplyParameterFromQuery(Name = ListQuery.Before)] public string? Before { get; set; }

    private bool HasFilter => !string.IsNullOrWhiteSpace(Search) || Status is not null || Only is not null;

    private bool IsFirstUse => _page is { Total: 0 } && !HasFilter;

    private string? Count => _page switch
    {
        null => null,
        { Total: 1 } => L["CountOne"].Value,
        _ => L["Count", Total].Value,
    };

    private string Total => _page is { OrMore: true } ? $"{_page.Total:N0}+" : $"{_page?.Total:N0}";

    protected override async Task Load()
    {
        var only = new ListCustomers.Filter(
            Enum.TryParse<RelationshipStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null,
            LegacyRights: Only == "legacy", AgreementMissing: Only == "no-agreement");
        var query = new ListCustomers.Query(Search, only, PositionIn(After), PositionIn(Before));
        var result = await UseCases.Run((ListCustomers useCase) => useCase.Handle(Actor, query, Leaving));
        _refused = result.Refused(out var refusal, out _page) ? Decisions.Refused(refusal, L["CantSee"]) : null;
    }

    private async Task FindCentre(ListCustomers.Row row)
    {
        var result = await UseCases.Run((FindAdminCentre useCase) => useCase.Handle(Actor, row.Id, Leaving));
        if (result.Refused(out var refusal, out _centre)) Tell(refusal);
    }

    // A domain has no "|": the last one in the text parts the two.
    private static ListCustomers.Position? PositionIn(string? text) =>
        text?.LastIndexOf('|') is { } at and > 0 ? new(text[..at], text[(at + 1)..]) : null;

    private string? At(string side, ListCustomers.Position? position) => position is null ? null : Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [ListQuery.After] = null,
            [ListQuery.Before] = null,
            [side] = $"{position.Name}|{position.Domain}",
        });
}
