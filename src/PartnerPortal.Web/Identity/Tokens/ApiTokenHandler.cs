using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PartnerPortal.Application;
using PartnerPortal.Application.Tokens;

namespace PartnerPortal.Web.Identity.Tokens;

/// <summary>Lets programs in by the tokens that people made for them. Why one is refused nobody is told: every other secret is as unknown.</summary>
internal sealed class ApiTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, UseCases useCases)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiToken";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Recognise(Request.BearerToken());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = BearerHeader.Challenge;
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> Recognise(string? secret)
    {
        if (secret is null || await useCases.Run((RecogniseToken useCase) => useCase.Handle(secret, Context.RequestAborted)) is not { } known) return AuthenticateResult.NoResult();

        return AuthenticateResult.Success(new AuthenticationTicket(PortalClaims.OfToken(known, Name), Name));
    }
}
