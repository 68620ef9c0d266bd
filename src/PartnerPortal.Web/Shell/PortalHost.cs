using Microsoft.Extensions.Configuration.Memory;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Features.Audit;
using PartnerPortal.Web.Features.Imports;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Features.Announcements;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Features.Policy.Packs;
using PartnerPortal.Web.Kit;
using PartnerPortal.Web.Shell.Forms;
using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Shell.Hosting;
using PartnerPortal.Web.Shell.Logging;
using PartnerPortal.Web.Shell.Preferences;

namespace PartnerPortal.Web.Shell;

/// <summary>The frame around every page: what the host needs before there is a feature to show.</summary>
internal static class PortalHost
{
    private const string DefaultAddress = "http://localhost:5080";

    extension(WebApplicationBuilder builder)
    {
        public WebApplicationBuilder AddShell()
        {
            // The weakest source of all: any other word about the address wins. Loopback unless told otherwise.
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [new(WebHostDefaults.ServerUrlsKey, DefaultAddress)] });
            builder.WebHost.UseStaticWebAssets();
            builder.AddPortalLogging();

            builder.Services.AddKit().AddPortalLanguages().AddPortalCookies().AddScoped<IShell, PortalShell>();
            builder.Services.AddScoped<FormSubmissions>().AddScoped<DecisionViews>().AddScoped<DecisionFacts>().AddScoped<RefusalPanels>().AddScoped<ActivityWords>().AddScoped<InvitationLetter>().AddScoped<ImportWords>().AddScoped<PackWords>().AddScoped<AudienceWords>();
            builder.Services.AddProxies(builder.Configuration).AddLimits(LimitSettings.Read(builder.Configuration));
            builder.Services.AddRazorComponents().AddInteractiveServerComponents();
            return builder;
        }
    }

    extension(WebApplication app)
    {
        public WebApplication MapShell()
        {
            app.UseForwardedHeaders();
            app.UseSecurityHeaders(app.Services.GetRequiredService<PortalSettings>());
            app.UseMiddleware<RequestLog>();
            app.UseOwnCircuits(app.Services.GetRequiredService<PortalSettings>());
            app.UseCookiePolicy();
            app.UseRequestLocalization();
            app.UseStatusCodePagesWithReExecute(PortalUrls.NotFound, createScopeForStatusCodePages: true);
            app.UsePageFaults();
            app.UsePageAddresses();
            app.UseApiFaults();
            app.Use(LetGo);
            app.UseAuthentication().UseRateLimiter().UseAuthorization();
            app.UseAntiforgery();
            app.MapStaticAssets();
            app.MapPreferences();
            app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
            return app;
        }
    }

    // Who leaves before the circuit stands says goodbye to none: the framework takes that for a malformed request.
    private static async Task LetGo(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Request.Path == "/_blazor/disconnect" && context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
