using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Shell;

/// <summary>Where an organisation looks after its people.</summary>
public static partial class PortalUrls
{
    public const string Users = "/users";
    public const string InviteUser = "/users?dialog=invite";

    /// <summary>A dialog about one of the organisation's people, as they sign in with one of its tenants.</summary>
    public static string UserDialog(string dialog, Guid user, TenantId tenant) => $"{Users}?dialog={dialog}&id={user}&tenant={tenant}";
}
