using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy.Impact;

/// <summary>What a pack would change over everything that is stored, before anybody is bound by it.</summary>
public sealed partial class ImpactPage
{
    private PreviewImpact.Details? _impact;
    private Refusal? _refusal;
    private string? _day;

    [Inject] public required IStringLocalizer<ImpactPage> L { get; init; }

    [Parameter] public required string Version { get; set; }

    [SupplyParameterFromQuery(Name = "on")] public string? On { get; set; }

    [SupplyParameterFromQuery(Name = "by")] public string? By { get; set; }

    [SupplyParameterFromQuery(Name = "rule")] public string? Rule { get; set; }

    private IReadOnlyList<Crumb> Crumbs => [new(L["Packs"], PortalUrls.Packs), new(Version, PortalUrls.Pack(Version)), new(L["Preview"])];

    private Dictionary<string, string?> File => new(StringComparer.Ordinal) { ["pack"] = Version, ["on"] = On };

    protected override async Task Load()
    {
        var query = new PreviewImpact.Query(Version, Day(On), Rule: Rule);
        if ((await UseCases.Run((PreviewImpact useCase) => useCase.Handle(Actor, query, Leaving))).Refused(out _refusal, out _impact)) return;

        _day = _impact.On.ToString("O", CultureInfo.InvariantCulture);
    }

    private void Ask()
    {
        if (Day(_day) is { } day) Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("on", day.ToString("O", CultureInfo.InvariantCulture)));
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
