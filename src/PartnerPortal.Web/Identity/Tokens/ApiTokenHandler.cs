using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PartnerPortal.Application;
using PartnerPortal.Application.Tokens;

namespace PartnerPortal.Web.Identity.Tokens;

/// <summary>Lets programs in by the tokens that people made for them.</summary>
internal sealed class ApiTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, UseCases useCases)
    : BearerHandler(options, logger, encoder)
{
    public const string Name = "ApiToken";

    protected override async Task<AuthenticateResult> Recognise(string token) =>
        await useCases.Run((RecogniseToken useCase) => useCase.Handle(token, Context.RequestAborted)) is { } known ? Known(PortalClaims.OfToken(known, Name)) : AuthenticateResult.NoResult();
}
