using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Organizations;

/// <summary>Finds the organisations that one's own works with, and leads to the list in which each stands.</summary>
public sealed partial class SearchPage
{
    private IReadOnlyList<SearchPortal.Row>? _rows;

    [Inject] public required IStringLocalizer<SearchPage> L { get; init; }

    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    protected override async Task Load() => _rows = await UseCases.Run((SearchPortal useCase) => useCase.Handle(Actor, Text, Leaving));

    private static string HrefOf(SearchPortal.Row row) => row.Place switch
    {
        SearchPortal.Place.Reseller => $"{PortalUrls.Resellers}?q={Uri.EscapeDataString(row.Domain)}",
        SearchPortal.Place.Provider => PortalUrls.Providers,
        SearchPortal.Place.Customer => $"{PortalUrls.Customers}?q={Uri.EscapeDataString(row.Domain)}",
        _ => PortalUrls.MyPartners,
    };
}
