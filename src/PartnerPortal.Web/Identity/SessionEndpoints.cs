using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerPortal.Application;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Shell;
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
            routes.MapGet(PortalUrls.SignInWithWorkAccount, SignInWithWorkAccount).ExcludeFromDescription();
            routes.MapGet(PortalUrls.Confirm, ConfirmPerson).RequireAuthorization().ExcludeFromDescription();
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

        await SignIn(context, actor.User, actor.Tenant, hasMfa: true);
        return TypedResults.LocalRedirect(ReturnUrl.Local(returnUrl));
    }

    private static Results<ChallengeHttpResult, RedirectHttpResult> SignInWithWorkAccount([FromQuery] string? returnUrl, WorkAccounts accounts) =>
        accounts.AreConnected
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = ReturnUrl.Local(returnUrl) }, [OidcSetup.Scheme])
            : TypedResults.LocalRedirect(PortalUrls.SignIn);

    // Sample people are taken at their word: there is no provider to ask.
    private static Results<ChallengeHttpResult, RedirectHttpResult> ConfirmPerson([FromQuery] string? returnUrl, WorkAccounts accounts)
    {
        if (!accounts.AreConnected) return TypedResults.LocalRedirect(ReturnUrl.Local(returnUrl));

        var asked = new AuthenticationProperties { RedirectUri = ReturnUrl.Local(returnUrl) };
        asked.SetParameter(OidcHandler.Confirmation, true);
        return TypedResults.Challenge(asked, [OidcSetup.Scheme]);
    }

    private static async Task<Results<SignOutHttpResult, RedirectHttpResult>> SignOut(
        HttpContext context, WorkAccounts accounts, UseCases useCases, [FromForm] string? returnUrl, [FromForm] bool everywhere = false)
    {
        var token = (await context.AuthenticateAsync(SessionCookie.Scheme)).Properties?.GetTokenValue(OidcClient.IdToken);
        if (everywhere && context.User.SignIn() is var (user, tenant))
        {
            // Whoever lost a phone mustn't believe that it is signed out.
            if ((await useCases.Run((EndAllSessions useCase) => useCase.Handle(user, tenant, CancellationToken.None))).Refused(out _)) return TypedResults.LocalRedirect(PortalUrls.SessionsNotEnded);
        }
        else if (context.User.Session() is { } session) await useCases.Run((EndSession useCase) => useCase.Handle(session, CancellationToken.None));
        await context.SignOutAsync(SessionCookie.Scheme);
        var back = returnUrl is null ? PortalUrls.SignIn : ReturnUrl.Local(returnUrl);
        if (token is null || !accounts.AreConnected) return TypedResults.LocalRedirect(back);

        var leaving = new AuthenticationProperties { RedirectUri = back };
        leaving.SetParameter(OidcClient.IdToken, token);
        return TypedResults.SignOut(leaving, [OidcSetup.Scheme]);
    }

    // Whose people they are is for their tenant to say: with work accounts one signs in with an account of the other one.
    private static async Task<Results<RedirectHttpResult, ChallengeHttpResult, NotFound>> SwitchOrganisation(
        HttpContext context, UseCases useCases, WorkAccounts accounts, PortalSettings settings, [FromForm] Guid organisation, CancellationToken ct)
    {
        if (context.User.SignIn() is not var (user, _)) return TypedResults.NotFound();

        var actor = await useCases.Run((FindActor useCase) => useCase.Handle(user, TenantId.From(organisation), ct));
        if (actor is null) return TypedResults.NotFound();

        if (accounts.AreConnected) return TypedResults.Challenge(new AuthenticationProperties { RedirectUri = PortalUrls.Home }, [OidcSetup.Scheme]);
        if (!settings.IsDemo) return TypedResults.NotFound(); // an emergency's short session would become a long one

        await SignIn(context, actor.User, actor.Tenant, hasMfa: true);
        return TypedResults.LocalRedirect("/?switched=1");
    }

    private static async Task SignIn(HttpContext context, UserId user, TenantId tenant, bool hasMfa) => await context.SignInAsync(
        SessionCookie.Scheme, await context.RequestServices.GetRequiredService<SessionCookie>().Begin(context, user, tenant, hasMfa));
}
