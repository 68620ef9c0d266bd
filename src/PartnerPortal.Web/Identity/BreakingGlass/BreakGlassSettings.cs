using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using PartnerPortal.Application;
using PartnerPortal.Application.Users;

namespace PartnerPortal.Web.Identity.BreakingGlass;

/// <summary>The section <c>BreakGlass</c>: off unless somebody configured a code's hash and when it expires.</summary>
internal static class BreakGlassSettings
{
    /// <summary>The word that makes a code: <c>PartnerPortal.Web break-glass</c>.</summary>
    public const string Command = "break-glass";

    /// <exception cref="CannotStartException">A setting is missing or misshapen.</exception>
    public static BreakGlassCode Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("BreakGlass");
        if (section["CodeHash"] is not { Length: > 0 } told) return BreakGlassCode.None;
        if (told.Length != SHA256.HashSizeInBytes * 2 || !told.All(char.IsAsciiHexDigit))
            throw new CannotStartException("BreakGlass:CodeHash is no hash of a code. `PartnerPortal.Web break-glass` makes a code and its hash.");
        if (!DateTimeOffset.TryParse(section["ExpiresAt"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry))
            throw new CannotStartException($"BreakGlass:ExpiresAt is '{section["ExpiresAt"]}'. It has to say until when the code works, such as 2027-01-31T00:00:00Z.");

        return new BreakGlassCode(Convert.FromHexString(told), expiry);
    }

    /// <summary>Makes a code. It is told once, here: only its hash is configured, and nobody gets the code back from it.</summary>
    public static async Task<int> Tell(TextWriter words)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        await words.WriteLineAsync($"Code, to be kept where only operators reach it: {code}");
        await words.WriteLineAsync($"BreakGlass:CodeHash = {Convert.ToHexStringLower(BreakGlassCode.HashOf(code))}");
        return 0;
    }
}
