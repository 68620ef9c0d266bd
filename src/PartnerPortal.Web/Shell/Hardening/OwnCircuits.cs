using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>
/// A circuit is opened by a page of the portal alone. Browsers let any site open a connection to any other, and tell by
/// <c>Origin</c> whose page asks: it has to be the address that was asked, or the public one.
/// </summary>
internal static class OwnCircuits
{
    extension(IApplicationBuilder app)
    {
        public IApplicationBuilder UseOwnCircuits(PortalSettings settings) => app.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) && !IsOwn(context.Request, settings))
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else
                await next(context);
        });
    }

    private static bool IsOwn(HttpRequest request, PortalSettings settings) => request.Headers.Origin switch
    {
        [] => true, // no page asks: a program, which has no cookie of anybody's
        [{ } told] when Uri.TryCreate(told, UriKind.Absolute, out var origin) => origin.Authority == request.Host.Value || origin.Authority == settings.PublicUrl.Authority,
        _ => false,
    };
}
