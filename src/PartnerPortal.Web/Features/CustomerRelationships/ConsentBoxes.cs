using PartnerPortal.Application.CustomerRelationships;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>The boxes of a review, none of them ticked beforehand.</summary>
public sealed class ConsentBoxes
{
    public bool Accept { get; set; }

    public bool Agreement { get; set; }

    public bool AdminRights { get; set; }

    public bool ProviderAdminRights { get; set; }

    public bool TellOthers { get; set; }

    public Consent Ticked => new(Accept, Agreement, AdminRights, TellOthers, ProviderAdminRights);
}
