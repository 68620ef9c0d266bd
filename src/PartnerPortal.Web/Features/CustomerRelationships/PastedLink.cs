using System.Text.RegularExpressions;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>Finds the secret in what somebody pasted: a whole link with whatever surrounds it, or the bare code.</summary>
internal static partial class PastedLink
{
    public static string? TokenIn(string? text) => Secret().Match(text ?? "") is { Success: true, Value: var token } ? token : null;

    // 43 characters of base64url (LinkTokens), with nothing of the kind on either side.
    [GeneratedRegex(@"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
