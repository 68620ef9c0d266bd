using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PartnerPortal.Web.Identity.OpenIdConnect.Provider;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// Signs people in with OpenID Connect: code flow with PKCE. The framework ties the round trip to the browser, the client
/// proves the answer, and every failure ends on one page. Microsoft.Identity.Web can take its place (docs/adr/0002).
/// </summary>
internal sealed partial class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder, OidcClient client)
    : RemoteAuthenticationHandler<OidcOptions>(options, logger, encoder), IAuthenticationSignOutHandler
{
    /// <summary>Asks for a <see cref="SignInAttempt.IsConfirmation"/>, and says that it was one.</summary>
    public const string Confirmation = "confirmation";

    public override Task<bool> HandleRequestAsync() => Options.SignedOutCallbackPath == Request.Path ? Return() : base.HandleRequestAsync();

    public Task SignOutAsync(AuthenticationProperties? properties) => LeaveProvider(properties ?? new AuthenticationProperties());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => SendToProvider(properties);

    protected override Task<HandleRequestResult> HandleRemoteAuthenticateAsync() => TakeAnswer();

    private async Task SendToProvider(AuthenticationProperties properties)
    {
        var attempt = SignInAttempt.Begin(TimeProvider.GetUtcNow(), properties.GetParameter<bool>(Confirmation));
        attempt.KeepIn(properties);
        GenerateCorrelationId(properties);
        try
        {
            Response.Redirect(await client.AuthorizationUrl(attempt, AddressOf(Options.CallbackPath), Options.State.Protect(properties), Context.RequestAborted));
        }
        catch (SignInFailedException failure)
        {
            NotBegun(Logger, failure.Fault, failure.Message);
            Response.Redirect(PortalUrls.SignInFailed(failure.Fault));
        }
    }

    private async Task<HandleRequestResult> TakeAnswer()
    {
        var answer = ProviderAnswer.Of(Request);
        if (answer.State is null || Options.State.Unprotect(answer.State) is not { } state || SignInAttempt.Of(state) is not { } attempt)
            return Fail(SignInFault.Interrupted, "The state isn't ours.");
        if (!ValidateCorrelationId(state)) return Fail(SignInFault.Interrupted, "The attempt began in another browser, or was answered before.");
        if (TimeProvider.GetUtcNow() - attempt.BegunAt > Options.RemoteAuthenticationTimeout) return Fail(SignInFault.TooLate, "The attempt is too old.");

        try
        {
            var (person, token) = await client.Redeem(answer, attempt, AddressOf(Options.CallbackPath), Context.RequestAborted);
            var kept = new AuthenticationProperties { RedirectUri = state.RedirectUri };
            kept.SetParameter(Confirmation, attempt.IsConfirmation);
            kept.StoreTokens([new AuthenticationToken { Name = OidcClient.IdToken, Value = token }]);
            return HandleRequestResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), kept, Scheme.Name));
        }
        catch (SignInFailedException failure)
        {
            return HandleRequestResult.Fail(failure);
        }
    }

    // The state only says that it was this portal who asked; without it there is nothing to come back to.
    private Task<bool> Return()
    {
        var state = Request.Query["state"] is [{ } told] ? Options.State.Unprotect(told) : null;
        Response.Redirect(state?.RedirectUri ?? PortalUrls.SignIn);
        return Task.FromResult(true);
    }

    private async Task LeaveProvider(AuthenticationProperties properties)
    {
        var back = new AuthenticationProperties { RedirectUri = properties.RedirectUri ?? PortalUrls.SignIn };
        var url = await client.SignOutUrl(
            properties.GetParameter<string>(OidcClient.IdToken), AddressOf(Options.SignedOutCallbackPath), Options.State.Protect(back), Context.RequestAborted);
        Response.Redirect(url ?? back.RedirectUri);
    }

    private string AddressOf(PathString path) => Options.PublicUrl is { } root ? new Uri(root, path.Value![1..]).ToString() : BuildRedirectUri(path);

    private static HandleRequestResult Fail(SignInFault fault, string message) => HandleRequestResult.Fail(new SignInFailedException(fault, message));

    [LoggerMessage(LogLevel.Warning, "A sign-in couldn't begin ({Fault}): {Reason}")]
    private static partial void NotBegun(ILogger logger, SignInFault fault, string reason);
}
