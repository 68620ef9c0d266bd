using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.Organizations.Own;

/// <summary>A location while it is being written. Its fields are named like the command's, so faults find them.</summary>
internal sealed class LocationDraft
{
    public string? Name { get; set; }

    public string? PartnerId { get; set; }

    public CountryCode Country { get; set; }

    public TenantId? Tenant { get; set; }

    public AddLocation.Command Command => new(Name ?? "", PartnerId ?? "", Country, Tenant);
}

/// <summary>A tenant while it is being written, new or declared anew.</summary>
internal sealed class TenantDraft
{
    public string? Domain { get; set; }

    public string? Tenant { get; set; }

    public TenantKind Kind { get; set; }

    public CloudInstance Cloud { get; set; }

    public CountryCode Country { get; set; }

    public string? Grounds { get; set; }

    public bool Declares { get; set; }

    public AddTenant.Command Command => new(Domain ?? "", Tenant?.Trim() ?? "", Kind, Cloud, Country, Grounds ?? "", Declares);

    public DeclareTenant.Command Declaration(TenantId id) => new(id, Kind, Grounds ?? "", Declares);
}
