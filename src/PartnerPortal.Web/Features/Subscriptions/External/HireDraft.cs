using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>Whom to hire, for what, and the boxes, none of them ticked beforehand.</summary>
internal sealed class HireDraft
{
    public TenantId? Partner { get; set; }

    /// <summary>The partner chosen from the directory, where none of the customer's own was.</summary>
    public TenantId? Listed { get; set; }

    public HashSet<ExternalSubscriptionId> Wanted { get; } = [];

    /// <summary>Stands for the boxes of <see cref="Wanted"/> in the form.</summary>
    public bool Any { get; set; }

    public bool AdminRights { get; set; }

    public bool Accept { get; set; }

    public bool Agreement { get; set; }

    public Consent Ticked => new(Accept, Agreement, AdminRights);
}
