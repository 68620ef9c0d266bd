using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnerPortal.Web.Identity.OpenIdConnect.Provider;

/// <summary>Redeems a code for the id token. The provider accepts a code once: one that was overheard and used before is refused there.</summary>
internal sealed class TokenEndpoint(ProviderChannel channel, ClientProof proof)
{
    public async Task<string> Redeem(OpenIdConnectConfiguration provider, string code, string verifier, string callback, CancellationToken ct)
    {
        var (form, headers) = proof.For(provider);
        form["grant_type"] = "authorization_code";
        form["code"] = code;
        form["code_verifier"] = verifier;
        form["redirect_uri"] = callback;
        var (done, answer) = await channel.Post(provider.TokenEndpoint, form, headers, ct);
        if (!done) throw new SignInFailedException(FaultOf(Text(answer, "error")), $"The provider redeems no code: {Text(answer, "error")}.");

        return Text(answer, "id_token") ?? throw new SignInFailedException(SignInFault.NotTrusted, "The provider sent no id token.");
    }

    private static SignInFault FaultOf(string? error) => error switch
    {
        "invalid_grant" => SignInFault.Interrupted,
        null or "server_error" or "temporarily_unavailable" => SignInFault.ProviderAway,
        _ => SignInFault.NotSetUp,
    };

    private static string? Text(JsonElement answer, string name) =>
        answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
