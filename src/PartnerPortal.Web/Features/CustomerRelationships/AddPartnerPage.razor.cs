using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>Where a customer finds a partner: in the directory, or by a link that it was given.</summary>
public sealed partial class AddPartnerPage
{
    private readonly Pasted _pasted = new();
    private IReadOnlyList<FindPartners.Row>? _rows;
    private DecisionView? _refused;
    private Specialisms _specialism;
    private string? _unreadable;

    [Inject] public required IStringLocalizer<AddPartnerPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required FindingTexts Texts { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [SupplyParameterFromQuery(Name = ListQuery.Search)] public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "specialism")] public string? Specialism { get; set; }

    [SupplyParameterFromQuery(Name = "market")] public string? Market { get; set; }

    private static IEnumerable<string> Markets { get; } = [.. MarketTable.Since2023.Markets.Select(market => market.Code)];

    private bool HasFilter => !string.IsNullOrWhiteSpace(Search) || _specialism is not Specialisms.None || Market is not null;

    private string? Count => _rows is null ? null : L[Plural.Of("Count", _rows.Count), _rows.Count].Value;

    protected override async Task Load()
    {
        _specialism = Enum.TryParse<Specialisms>(Specialism, out var chosen) && Enum.IsDefined(chosen) ? chosen : Specialisms.None;
        var query = new FindPartners.Query(Search, _specialism, Market);
        var result = await UseCases.Run((FindPartners useCase) => useCase.Handle(Actor, query, Leaving));
        _refused = result.Refused(out var refusal, out var rows) ? Decisions.Refused(refusal, L["CantSee"]) : null;
        _rows = rows is null ? null : [.. rows.OrderBy(row => row.Decision.Outcome is Outcome.Block)]; // whom one may choose comes first
    }

    /// <summary>Goes where a pasted link leads. Only its secret is taken from it: no link leads out of the portal.</summary>
    private async Task OpenPasted()
    {
        _unreadable = L["Unreadable"];
        if (PastedLink.TokenIn(_pasted.Text) is not { } token) return;

        if (await UseCases.Run((ReadRequest useCase) => useCase.Handle(Actor, token, Leaving)) is { Refusal: null })
            Navigation.NavigateTo(PortalUrls.ReviewRequest(token));
        else if (await UseCases.Run((ReadInvitation useCase) => useCase.Handle(Actor, token, Leaving)) is { Refusal: null })
            Navigation.NavigateTo(PortalUrls.Invitation(token));
    }

    private string With(string name, string? value) => ListQuery.With(Navigation, name, value);

    private static object StateOf(FindPartners.Row row) => row.IsMine ? "Mine" : row.Decision.Outcome;

    private static string ReasonId(FindPartners.Row row) => $"why-{row.Partner.Tenant}";

    private string WordOf(Specialisms specialism) => Words.Of(specialism);

    private string Name(CompanyName name) => name.In(Actor.Language);

    private static IEnumerable<Specialisms> Parts(Specialisms specialisms) =>
        Enum.GetValues<Specialisms>().Where(part => part is not Specialisms.None && specialisms.HasFlag(part));

    private sealed class Pasted
    {
        public string? Text { get; set; }
    }
}
