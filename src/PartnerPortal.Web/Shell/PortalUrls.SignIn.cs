using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Identity.OpenIdConnect;

namespace PartnerPortal.Web.Shell;

/// <summary>Where people come in, stay and leave.</summary>
public static partial class PortalUrls
{
    public const string SignIn = "/sign-in";
    public const string SignInWithWorkAccount = "/sign-in/work-account";
    public const string Confirm = "/sign-in/confirm";
    public const string BreakGlass = "/break-glass";
    public const string BreakGlassRefused = "/break-glass?refused=true";
    public const string Register = "/register";
    public const string Registrations = "/registrations";
    public const string Sessions = "/sessions";

    /// <summary>Nothing could be ended: every session is still there.</summary>
    public const string SessionsNotEnded = "/sessions?ended=none";
    public const string Tokens = "/tokens";
    public const string NewToken = "/tokens?dialog=new";
    public const string Applications = "/applications";
    public const string NewApplication = "/applications?dialog=new";

    public static string SignInAndReturn(string returnUrl) => $"{SignIn}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static string WorkAccountAndReturn(string? returnUrl) => returnUrl is null ? SignInWithWorkAccount : $"{SignInWithWorkAccount}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    /// <summary>Proves once more that one is who one is, and comes back.</summary>
    public static string ConfirmAndReturn(string returnUrl) => $"{Confirm}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static string ApplicationToken(RegisteredApplicationId application) => $"{Applications}?dialog=token&id={application}";

    internal static string SignInFailed(SignInFault fault) => $"{SignIn}/failed?why={fault}";
}
