using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnerPortal.Web.Identity.OpenIdConnect.Provider;

/// <summary>What the provider sent the browser back with. A parameter that comes twice is nobody's answer.</summary>
internal sealed record ProviderAnswer(string? State, string? Code, string? Error, string? Issuer)
{
    public static ProviderAnswer Of(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? new(Once(request, "state"), Once(request, "code"), Once(request, "error"), Once(request, "iss"))
        : new(null, null, null, null);

    /// <summary>The code, once nothing speaks against it: answers of two providers aren't mixed up (RFC 9207), and an error is an answer.</summary>
    public string Settle(OpenIdConnectConfiguration provider)
    {
        if (Issuer is null ? provider.AuthorizationResponseIssParameterSupported : !IssuerRule.AllowsAnswer(provider.Issuer, Issuer))
            throw new SignInFailedException(SignInFault.NotTrusted, "The answer comes from another issuer.");
        if (Error is not null) throw new SignInFailedException(FaultOf(Error), "The provider answered with an error.");

        return Code ?? throw new SignInFailedException(SignInFault.Interrupted, "The answer holds neither a code nor an error.");
    }

    private static SignInFault FaultOf(string error) => error switch
    {
        "access_denied" or "consent_required" or "interaction_required" or "login_required" or "account_selection_required" => SignInFault.Declined,
        "server_error" or "temporarily_unavailable" => SignInFault.ProviderAway,
        _ => SignInFault.NotSetUp,
    };

    private static string? Once(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } value] ? value : null;
}
