using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// One round trip to the provider: what the answer has to fit. It travels sealed in the state, and a cookie ties that to
/// the browser in which it began.
/// </summary>
internal sealed record SignInAttempt(string Nonce, string Verifier, DateTimeOffset BegunAt, bool IsConfirmation)
{
    private const string NonceItem = ".nonce", VerifierItem = ".verifier", BegunItem = ".begun", ConfirmationItem = ".confirmation";

    /// <summary>The verifier's hash (PKCE, S256): only who began can redeem the code.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <param name="isConfirmation">Somebody who is signed in proves once more, and more surely, that it is they.</param>
    public static SignInAttempt Begin(DateTimeOffset now, bool isConfirmation) => new(Secret(), Secret(), now, isConfirmation);

    public static SignInAttempt? Of(AuthenticationProperties state) =>
        state.Items.TryGetValue(NonceItem, out var nonce) && state.Items.TryGetValue(VerifierItem, out var verifier) && state.Items.TryGetValue(BegunItem, out var begun)
        && nonce is not null && verifier is not null && long.TryParse(begun, CultureInfo.InvariantCulture, out var seconds)
            ? new SignInAttempt(nonce, verifier, DateTimeOffset.FromUnixTimeSeconds(seconds), state.Items.ContainsKey(ConfirmationItem))
            : null;

    public void KeepIn(AuthenticationProperties state)
    {
        state.Items[NonceItem] = Nonce;
        state.Items[VerifierItem] = Verifier;
        if (IsConfirmation) state.Items[ConfirmationItem] = "";
        state.Items[BegunItem] = BegunAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
