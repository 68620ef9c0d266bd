using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using PartnerPortal.Web.Identity.OpenIdConnect.Provider;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>The portal's side of OpenID Connect, without HTTP pipelines: where to send somebody, and what an answer proves.</summary>
internal sealed class OidcClient(OidcSettings settings, Discovery discovery, TokenEndpoint tokens, IdTokenCheck check)
{
    public const string IdToken = "id_token";

    // A session at the provider isn't enough: the person has to be there now.
    private IEnumerable<KeyValuePair<string, string?>> Afresh => settings switch
    {
        { StepUpLevel: { } level, IsEntra: true } => [new("prompt", "login"), new("max_age", "0"), new("claims", JsonSerializer.Serialize(new { id_token = new { acrs = new { essential = true, value = level } } }))],
        { StepUpLevel: { } level } => [new("prompt", "login"), new("max_age", "0"), new("acr_values", level)],
        _ => [new("prompt", "login"), new("max_age", "0")],
    };

    /// <summary>Where the browser asks for a code: bound to this attempt, and answered in the address.</summary>
    public async Task<string> AuthorizationUrl(SignInAttempt attempt, string callback, string state, CancellationToken ct) =>
        QueryHelpers.AddQueryString((await discovery.Find(ct)).AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["client_id"] = settings.ClientId,
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["scope"] = "openid profile email",
            ["redirect_uri"] = callback,
            ["state"] = state,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
        }.Concat(attempt.IsConfirmation ? Afresh : []));

    /// <summary>Who signed in, and the token that says so.</summary>
    public async Task<(ClaimsIdentity Person, string IdToken)> Redeem(ProviderAnswer answer, SignInAttempt attempt, string callback, CancellationToken ct)
    {
        var provider = await discovery.Find(ct);
        var token = await tokens.Redeem(provider, answer.Settle(provider), attempt.Verifier, callback, ct);
        var person = await check.Check(token, attempt, ct);
        if (attempt.IsConfirmation) DemandConfirmed(person, attempt);
        return (person, token);
    }

    private void DemandConfirmed(ClaimsIdentity person, SignInAttempt attempt)
    {
        if (person.ProvedAt() is not { } at || at < attempt.BegunAt - TokenTrust.ClockSkew) throw new SignInFailedException(SignInFault.NotConfirmed, "The provider didn't ask anew.");
        if (!person.HasMfa(settings.StepUpLevel)) throw new SignInFailedException(SignInFault.NotConfirmed, "The provider asked for a password only.");
    }

    /// <summary>Where the provider forgets the person too, or null: it offers no such place, or doesn't answer.</summary>
    public async Task<string?> SignOutUrl(string? idToken, string callback, string state, CancellationToken ct)
    {
        try
        {
            return (await discovery.Find(ct)).EndSessionEndpoint is not { } end ? null : QueryHelpers.AddQueryString(end, new Dictionary<string, string?>
            {
                ["client_id"] = settings.ClientId,
                ["id_token_hint"] = idToken,
                ["post_logout_redirect_uri"] = callback,
                ["state"] = state,
            }.Where(parameter => parameter.Value is not null));
        }
        catch (SignInFailedException)
        {
            return null; // signed out here, at least
        }
    }
}
