using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Application.Submissions;

/// <summary>
/// What a form or a program asks for once, however often it arrives: a double click, a retry, a lost connection. Its
/// key belongs to one person and organisation, so that nobody meets another's answer.
/// </summary>
/// <param name="Content">What was asked, as a hash: the same key with other content is a mistake, not a repetition.</param>
public sealed record Submission(Guid Id, string Content)
{
    public const int ContentLength = 64;
    private const int GuidLength = 16;

    public static Submission Of(Actor actor, string key, string content) =>
        new(new Guid(Hash($"{actor.User}/{actor.Organization}/{key}").AsSpan(0, GuidLength)), Convert.ToHexStringLower(Hash(content)));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
