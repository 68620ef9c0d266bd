namespace PartnerPortal.Web.Shell.Preferences;

/// <summary>Where to go back to after a form. Only addresses of this portal: "//elsewhere" and "/\elsewhere" leave it.</summary>
internal static class ReturnUrl
{
    public static string Local(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";
}
