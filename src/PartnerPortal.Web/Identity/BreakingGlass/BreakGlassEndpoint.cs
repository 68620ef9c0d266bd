using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerPortal.Application;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Identity.BreakingGlass;

/// <summary>Takes the code and begins a short session.</summary>
internal static class BreakGlassEndpoint
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapBreakGlass()
        {
            routes.MapPost(PortalUrls.BreakGlass, Open).ExcludeFromDescription();
            return routes;
        }
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Open(HttpContext context, UseCases useCases, SessionCookie sessions, [FromForm] string code)
    {
        var place = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var result = await useCases.Run((BreakGlass useCase) => useCase.Handle(code, place, CancellationToken.None));
        if (result.Refused(out var refusal, out var answer))
            return refusal.Kind is RefusalKind.NotFound ? TypedResults.NotFound() : TypedResults.LocalRedirect(PortalUrls.BreakGlassRefused);

        await context.SignInAsync(SessionCookie.Scheme, await sessions.Begin(context, answer.User, answer.Tenant, hasMfa: true, BreakGlassCode.Lifetime));
        return TypedResults.LocalRedirect(PortalUrls.Home);
    }
}
