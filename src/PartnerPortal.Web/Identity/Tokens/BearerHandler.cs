using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace PartnerPortal.Web.Identity.Tokens;

/// <summary>What lets programs in. Why a token is refused nobody is told: each that isn't known is as unknown as any other.</summary>
internal abstract class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected abstract Task<AuthenticateResult> Recognise(string token);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Request.BearerToken() is { } token ? Recognise(token) : Task.FromResult(AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = BearerHeader.Challenge;
        return Task.CompletedTask;
    }

    protected AuthenticateResult Known(ClaimsPrincipal who) => AuthenticateResult.Success(new AuthenticationTicket(who, Scheme.Name));
}
