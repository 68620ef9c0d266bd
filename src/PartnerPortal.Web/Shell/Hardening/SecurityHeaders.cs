using Microsoft.Extensions.Primitives;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>
/// The headers by which every answer, a page, a file or a refusal, tells the browser to keep to itself. They are put when the
/// answer starts, so that nothing that was cleared on the way loses them.
/// </summary>
internal static class SecurityHeaders
{
    private const string TwoYears = "max-age=63072000; includeSubDomains; preload";

    private static readonly KeyValuePair<string, StringValues>[] Always =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "same-origin"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Origin-Agent-Cluster", "?1"),
        new("Permissions-Policy", "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"),
    ];

    extension(IApplicationBuilder app)
    {
        public IApplicationBuilder UseSecurityHeaders(PortalSettings settings) => app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Put(context, settings);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Put(HttpContext context, PortalSettings settings)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Always) headers[name] = value;
        headers.ContentSecurityPolicy = context.PolicyOfAnswer();
        if (settings.IsSecure) headers.StrictTransportSecurity = TwoYears;

        if (headers.ContentType is [{ } type] && LacksLetters(type)) headers.ContentType = $"{type}; charset=utf-8";
        if (SignsOut(context)) headers["Clear-Site-Data"] = "\"storage\"";

        // What was made for one person stays with them; files say themselves how long they may be kept.
        if (StringValues.IsNullOrEmpty(headers.CacheControl)) headers.CacheControl = "no-store";
    }
    private static bool LacksLetters(string type) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase);

    private static bool SignsOut(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/sign-out" && context.Response.StatusCode < StatusCodes.Status400BadRequest;
}
