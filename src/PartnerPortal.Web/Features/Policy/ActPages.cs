using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>Where in the portal an act is done; none for what only programs or partners' own systems do.</summary>
internal static class ActPages
{
    public static string? Of(PolicyAction action) => action switch
    {
        PolicyAction.PartnershipInvite => PortalUrls.InviteReseller,
        PolicyAction.PartnershipEnd => PortalUrls.Resellers,
        PolicyAction.PartnershipAccept or PolicyAction.PartnershipRequestEnd => PortalUrls.Providers,
        PolicyAction.RelationRequest => PortalUrls.NewRequest,
        PolicyAction.RelationAccept => PortalUrls.AddPartner,
        PolicyAction.RelationRequestEnd => PortalUrls.MyPartners,
        PolicyAction.PartnershipImport or PolicyAction.RelationImport => PortalUrls.Imports,
        PolicyAction.RelationRemove or PolicyAction.SupportAssign or PolicyAction.CustomerUsers or PolicyAction.PorSet => PortalUrls.Customers,
        PolicyAction.TenantAdd or PolicyAction.TenantDetach or PolicyAction.LocationAdd => PortalUrls.Organization,
        PolicyAction.ExternalDeclare or PolicyAction.ExternalSupport or PolicyAction.ExternalPlan => PortalUrls.Elsewhere,
        _ => null,
    };

    /// <summary>The same, with the other side filled in where the page takes it.</summary>
    public static string? Of(PolicyAction action, string target) => action switch
    {
        PolicyAction.RelationRequest => PortalUrls.NewRequestTo(target),
        PolicyAction.PartnershipInvite => PortalUrls.InviteResellerAgain(null, target),
        _ => Of(action),
    };
}
