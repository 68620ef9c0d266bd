using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Organizations;

/// <summary>
/// A place of business with a PartnerID of its own (PLA), beside those on which the organisation is enrolled. The number
/// is unique across the portal; tied to a CSP tenant it lies in the tenant's country and is its only one.
/// </summary>
public sealed class Location : AggregateRoot<PartnerId>
{
    public const int MaxNameLength = 100;

    private Location() { } // EF Core

    public OrganizationId Organization { get; private init; }

    public string Name { get; private init; } = "";

    public CountryCode Country { get; private init; }

    /// <summary>The CSP tenant that uses the number, or null: a branch that no tenant stands for.</summary>
    public TenantId? Tenant { get; private init; }

    public DateOnly Since { get; private init; }

    public static Location Add(Clearance clearance, string name)
    {
        var query = clearance.For(PolicyAction.LocationAdd);
        var (own, facts) = (query.Own!, query.Own!.Location!);
        var location = new Location
        {
            Id = PartnerId.Of(facts.PartnerId),
            Organization = query.Seller.Organization,
            Name = name,
            Country = facts.Country,
            Tenant = own.Tenant,
            Since = query.On,
        };
        location.Raise(new LocationAdded(location));
        return location;
    }
}

/// <summary>An organisation has one more location.</summary>
public sealed record LocationAdded : DomainEvent
{
    public LocationAdded(Location location)
        : base("create_mpn_association", location.Organization.Value, location.Organization) => Changes =
        [
            new("PartnerId", null, location.Id.ToString()), new("Name", null, location.Name), new("Country", null, location.Country.Value),
        ];
}
