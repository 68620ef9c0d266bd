using System.Globalization;

namespace PartnerPortal.Domain.Tokens;

/// <summary>Refusals about programs that act for an organisation.</summary>
public static class ApplicationRefusals
{
    public static Refusal Unknown() => new(RefusalKind.NotFound, "applications.unknown");

    public static Refusal RolesMissing() => new(RefusalKind.Invalid, "applications.roles-missing");

    /// <summary>Nobody gives away what they haven't got.</summary>
    public static Refusal RolesNotYours() => new(RefusalKind.Denied, "applications.roles-not-yours");

    public static Refusal MoveNotOpen() => new(RefusalKind.Conflict, "applications.move-not-open");

    public static Refusal NotActive() => new(RefusalKind.Conflict, "applications.not-active");

    public static Refusal TooMany() => new(RefusalKind.Conflict, "applications.too-many", RegisteredApplication.MostAtOnce.ToString(CultureInfo.InvariantCulture));
}
