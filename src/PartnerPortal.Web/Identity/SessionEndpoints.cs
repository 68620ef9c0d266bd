using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerPortal.Application;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Shell.Hosting;
using PartnerPortal.Web.Shell.Preferences;

namespace PartnerPortal.Web.Identity;

/// <summary>Signing in as a sample person, signing out, and acting for another of one's organisations.</summary>
internal static class SessionEndpoints
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapSessions()
        {
            routes.MapPost("/demo/sign-in", SignInAsSample).ExcludeFromDescription();
            routes.MapPost("/sign-out", SignOut).ExcludeFromDescription();
            routes.MapPost("/session/organisation", SwitchOrganisation).RequireAuthorization().ExcludeFromDescription();
            return routes;
        }
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> SignInAsSample(
        HttpContext context, PortalSettings settings, UseCases useCases, [FromForm] string user, [FromForm] Guid? tenant, [FromForm] string? returnUrl, CancellationToken ct)
    {
        if (!settings.IsDemo) return TypedResults.NotFound();

        var actor = await useCases.Run((FindActor useCase) => useCase.Handle(user, ct));
        if (actor is not null && tenant is { } other) actor = await useCases.Run((FindActor useCase) => useCase.Handle(actor.User, TenantId.From(other), ct));
        if (actor is null) return TypedResults.NotFound();

        await SignIn(context, actor.User, actor.Tenant);
        return TypedResults.LocalRedirect(ReturnUrl.Local(returnUrl));
    }

    private static async Task<RedirectHttpResult> SignOut(HttpContext context, [FromForm] string? returnUrl)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.LocalRedirect(returnUrl is null ? "/sign-in" : ReturnUrl.Local(returnUrl));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> SwitchOrganisation(
        HttpContext context, UseCases useCases, [FromForm] Guid organisation, CancellationToken ct)
    {
        if (context.User.SignIn() is not var (user, _)) return TypedResults.NotFound();

        var actor = await useCases.Run((FindActor useCase) => useCase.Handle(user, TenantId.From(organisation), ct));
        if (actor is null) return TypedResults.NotFound();

        await SignIn(context, actor.User, actor.Tenant);
        return TypedResults.LocalRedirect("/?switched=1");
    }

    private static Task SignIn(HttpContext context, UserId user, TenantId tenant) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme, PortalClaims.Of(user, tenant, CookieAuthenticationDefaults.AuthenticationScheme));
}
