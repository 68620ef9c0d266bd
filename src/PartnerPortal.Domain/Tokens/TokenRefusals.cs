using System.Globalization;

namespace PartnerPortal.Domain.Tokens;

/// <summary>Refusals about tokens for programs.</summary>
public static class TokenRefusals
{
    public static Refusal Unknown() => new(RefusalKind.NotFound, "tokens.unknown");

    /// <summary>A stolen token mustn't outlive itself by making others.</summary>
    public static Refusal OnlyByPerson() => new(RefusalKind.Denied, "tokens.only-by-person");

    /// <summary>A token stands for its person's proof, so the person has to have given it.</summary>
    public static Refusal SecondProofNeeded() => new(RefusalKind.Denied, "tokens.second-proof-needed");

    /// <summary>That way in lasts half an hour, and a token would keep it open.</summary>
    public static Refusal NotByBreakGlass() => new(RefusalKind.Denied, "tokens.not-by-break-glass");

    public static Refusal TooMany() => new(RefusalKind.Conflict, "tokens.too-many", ApiToken.MostAtOnce.ToString(CultureInfo.InvariantCulture));
}
