using System.Buffers.Text;
using System.Security.Cryptography;

namespace PartnerPortal.Application.Tokens;

/// <summary>
/// The secret of a token: 256 bits that nobody guesses, behind a beginning by which people, and programs that look for lost
/// secrets, recognise it.
/// </summary>
public static class TokenSecret
{
    public const string Beginning = "ppt_";

    public static string New() => Beginning + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
