using System.Globalization;
using PartnerPortal.Application;
using PartnerPortal.Application.Sessions;

namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>How the portal runs. Demo has sample people to sign in as, and is never possible in Production.</summary>
internal enum PortalMode
{
    Live,
    Demo,
}

/// <summary>The section <c>Portal</c> of the configuration, checked once at start: what is wrong is named and stops it.</summary>
internal sealed record PortalSettings(PortalMode Mode, string DataFolder, Uri PublicUrl, StoreSettings Store)
{
    /// <summary>Whether somebody said what people type, or it was concluded from where the portal listens.</summary>
    public bool IsPublicUrlTold { get; init; }

    public SessionLimits Sessions { get; init; } = SessionLimits.Default;

    /// <summary>Cookies need TLS wherever people reach the portal over it, whatever a proxy in front makes of the request.</summary>
    public CookieSecurePolicy CookieSecurity => IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    public bool IsDemo => Mode is PortalMode.Demo;

    /// <summary>People reach the portal over TLS, whoever ends it.</summary>
    public bool IsSecure => PublicUrl.Scheme == Uri.UriSchemeHttps;

    public string KeyFolder => Path.Combine(DataFolder, "keys");

    public string MailFolder => Path.Combine(DataFolder, "mail");

    /// <exception cref="CannotStartException">A setting is wrong; the message says which and what would do.</exception>
    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var portal = configuration.GetSection("Portal");
        var mode = ModeOf(portal["Mode"], environment);
        var folder = portal["DataFolder"] is { Length: > 0 } chosen ? chosen : Path.Combine(environment.ContentRootPath, "data");
        var url = portal["PublicUrl"] is { Length: > 0 } told ? told : FirstAddress(configuration);
        if (!Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
            throw new CannotStartException($"Portal:PublicUrl is '{url}'. It has to be the address that people type, such as https://portal.example.");

        if (mode is PortalMode.Demo && !portal.GetValue<bool>("DemoBeyondLoopback")) KeepToLoopback(configuration);
        folder = Path.GetFullPath(folder);
        return new PortalSettings(mode, folder, root, StoreSettings.Read(configuration, folder))
        {
            IsPublicUrlTold = portal["PublicUrl"] is { Length: > 0 },
            Sessions = new SessionLimits(Span(portal, "SessionIdle", SessionLimits.Default.Idle), Span(portal, "SessionLifetime", SessionLimits.Default.Absolute)),
        };
    }

    private static PortalMode ModeOf(string? told, IHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(told)) return environment.IsDevelopment() ? PortalMode.Demo : PortalMode.Live;
        if (!Enum.TryParse<PortalMode>(told, ignoreCase: true, out var mode))
            throw new CannotStartException($"Portal:Mode is '{told}'. Known are {string.Join(" and ", Enum.GetNames<PortalMode>())}.");
        if (mode is PortalMode.Demo && environment.IsProduction())
            throw new CannotStartException("Portal:Mode is Demo and the environment is Production. Demo lets anybody sign in as anybody: choose another environment for it.");

        return mode;
    }

    private static TimeSpan Span(IConfiguration portal, string name, TimeSpan otherwise) => portal[name] switch
    {
        null or "" => otherwise,
        var told when TimeSpan.TryParse(told, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.FromMinutes(1) && span <= TimeSpan.FromDays(30) => span,
        var told => throw new CannotStartException($"Portal:{name} is '{told}'. It has to be a time of a minute to thirty days, such as 01:00:00."),
    };

    private static string FirstAddress(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal);

    private static void KeepToLoopback(IConfiguration configuration)
    {
        var addresses = (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());
        var ports = configuration["HTTP_PORTS"] is { Length: > 0 } || configuration["HTTPS_PORTS"] is { Length: > 0 };
        if ((!ports || configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 }) && addresses.All(address => BindingAddress.Parse(address).Host is var host && IsLoopback(host))) return;

        throw new CannotStartException(
            "Portal:Mode is Demo and the portal would listen beyond this machine. Anybody could sign in as anybody: set Portal:DemoBeyondLoopback to true if that is meant.");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var ip) && System.Net.IPAddress.IsLoopback(ip));
}
