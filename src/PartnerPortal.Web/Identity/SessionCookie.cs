using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PartnerPortal.Application;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Identity.Registering;

namespace PartnerPortal.Web.Identity;

/// <summary>
/// The browser's half of a session. Each request asks the store whether the session still counts, so a cookie that was
/// copied or kept is worth nothing once its session has ended.
/// </summary>
internal sealed class SessionCookie(UseCases useCases) : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public override Task ValidatePrincipal(CookieValidatePrincipalContext context) => Check(context);

    /// <summary>Begins a session for whoever was recognised, in place of the one that the browser had.</summary>
    public async Task<System.Security.Claims.ClaimsPrincipal> Begin(HttpContext browser, UserId user, TenantId tenant, bool hasMfa, TimeSpan? atMost = null)
    {
        var start = new BeginSession.Start(
            user, tenant, DeviceWords.Of(browser.Request.Headers.UserAgent), browser.Connection.RemoteIpAddress?.ToString() ?? "", hasMfa,
            (await browser.AuthenticateAsync(Scheme)).Principal?.Session())
        {
            AtMost = atMost,
        };
        var begun = await useCases.Run((BeginSession useCase) => useCase.Handle(start, browser.RequestAborted));
        return begun.Refused(out var refusal, out var token)
            ? throw new SessionNotKeptException(refusal.Code)
            : PortalClaims.Of(user, tenant, Scheme, token);
    }

    private async Task Check(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.Applicant() is not null) return;
        if (context.Principal?.Session() is { } token && await useCases.Run((KeepSession useCase) => useCase.Handle(token, context.HttpContext.RequestAborted)) is not null) return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}

/// <summary>The store can't keep a session now.</summary>
internal sealed class SessionNotKeptException(string code) : Exception($"The session wasn't kept: {code}.");
