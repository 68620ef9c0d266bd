using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PartnerPortal.Application;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Web.Identity.OpenIdConnect;

namespace PartnerPortal.Web.Identity.Tokens;

/// <summary>
/// Lets people's programs in by the access tokens of the provider that signs people in. Whoever has signed in at a page before
/// is known by their account; nobody becomes somebody by a call.
/// </summary>
internal sealed partial class AccessTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, UseCases useCases, AccessTokenCheck check)
    : BearerHandler(options, logger, encoder)
{
    public const string Name = "AccessToken";

    protected override async Task<AuthenticateResult> Recognise(string token)
    {
        try
        {
            var bearer = await check.Check(token, Context.RequestAborted);
            if (await useCases.Run((RecogniseAccount useCase) => useCase.Handle(bearer.Tenant, bearer.Subject, Context.RequestAborted)) is { } user)
                return Known(PortalClaims.OfBearer(user, bearer, Name));

            Refused(Logger, "Nobody has signed in with that account.");
        }
        catch (SignInFailedException failed)
        {
            Refused(Logger, failed.Message);
        }

        return AuthenticateResult.NoResult();
    }

    [LoggerMessage(LogLevel.Information, "An access token was refused: {Reason}")]
    private static partial void Refused(ILogger log, string reason);
}
