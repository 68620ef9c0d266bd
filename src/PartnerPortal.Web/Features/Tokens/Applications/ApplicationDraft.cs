using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.Tokens.Applications;

/// <summary>An application while it is being registered. Its fields are named like the command's, so faults find them.</summary>
internal sealed class ApplicationDraft
{
    public string? Name { get; set; }

    public Roles Roles { get; set; }

    public bool HasRoles => Roles is not Roles.None;

    public RegisterApplication.Command Command => new(Name ?? "", Roles);
}
