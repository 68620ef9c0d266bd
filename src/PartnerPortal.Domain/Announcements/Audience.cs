using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Announcements;

/// <summary>
/// Whom an announcement concerns. A list that is empty leaves nobody out; one that isn't asks for one of its members, and
/// all lists have to agree. The tier of a customer is <see cref="Tier.None"/>.
/// </summary>
public sealed record Audience
{
    public static Audience Everybody { get; } = new();

    public IReadOnlyList<Tier> Tiers { get; init; } = [];

    public Roles Roles { get; init; }

    /// <summary>Codes of markets.</summary>
    public IReadOnlyList<string> Markets { get; init; } = [];

    public IReadOnlyList<CloudInstance> Clouds { get; init; } = [];

    public bool IsEverybody => Tiers.Count == 0 && Roles is Roles.None && Markets.Count == 0 && Clouds.Count == 0;

    /// <summary>Whether somebody who acts in these roles for a tenant like this is meant.</summary>
    public bool Concerns(Listener listener, DateOnly on) =>
        (Tiers.Count == 0 || Tiers.Contains(listener.Tier))
        && (Roles is Roles.None || (Roles & listener.Roles) != Roles.None)
        && (Clouds.Count == 0 || Clouds.Contains(listener.Cloud))
        && (Markets.Count == 0 || (MarketTable.Of(listener.Country, on) is { } market && Markets.Contains(market.Code)));
}

/// <summary>What an audience is chosen by: the roles of a person, and the tenant that they are held with.</summary>
public sealed record Listener(Tier Tier, Roles Roles, CountryCode Country, CloudInstance Cloud);
