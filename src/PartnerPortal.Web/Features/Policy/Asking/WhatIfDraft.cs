using System.Globalization;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Web.Features.Policy.Asking;

/// <summary>A question while it is being put together, as it stands in the address.</summary>
internal sealed class WhatIfDraft
{
    public PolicyAction Action { get; set; }

    /// <summary>The other side is described, not looked up.</summary>
    public bool IsMade { get; set; }

    public string? Target { get; set; }

    public TenantKind Kind { get; set; } = TenantKind.Customer;

    public Tier Tier { get; set; }

    public string? Country { get; set; } = "KR";

    public CloudInstance Cloud { get; set; }

    public OfferFamily Family { get; set; }

    public string? On { get; set; }

    public string Pack { get; set; } = "";

    public AskWhatIf.Command Command => new(Action, IsMade ? null : Target, IsMade ? Description : null, Day, Pack) { Family = Family };

    public Dictionary<string, string?> Query => new(StringComparer.Ordinal)
    {
        ["act"] = Action.WireName,
        ["target"] = IsMade ? null : Target ?? "",
        ["kind"] = IsMade ? Kind.ToString() : null,
        ["tier"] = IsMade ? Tier.ToString() : null,
        ["country"] = IsMade ? Country : null,
        ["cloud"] = IsMade ? Cloud.ToString() : null,
        ["offer"] = Action is PolicyAction.OrderPlace ? Family.ToString() : null,
        ["on"] = Day is null ? null : On,
        ["pack"] = Pack,
    };

    private AskWhatIf.Description Description => new(Kind, Tier, CountryCode.TryParse(Country?.Trim(), out var country) ? country : default, Cloud);

    private DateOnly? Day => DateOnly.TryParseExact(On, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As the address has it. What it doesn't say, or says wrongly, is as usual.</summary>
    public static WhatIfDraft Of(WhatIfPage page, PolicyAction usual, string pack) => new()
    {
        Action = Enum.GetValues<PolicyAction>().Where(action => action.WireName == page.Act).Append(usual).First(),
        IsMade = page.Kind is not null,
        Target = page.Target,
        Kind = Named(page.Kind, TenantKind.Customer),
        Tier = Named(page.Tier, Tier.None),
        Country = page.Country ?? "KR",
        Cloud = Named(page.Cloud, CloudInstance.Global),
        Family = Named(page.Offer, OfferFamily.Microsoft365),
        On = page.On,
        Pack = page.Pack ?? pack,
    };

    private static T Named<T>(string? name, T usual)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : usual;
}
