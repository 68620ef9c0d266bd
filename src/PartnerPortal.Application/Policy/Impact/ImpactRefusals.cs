namespace PartnerPortal.Application.Policy.Impact;

/// <summary>Every expected "no" to a question about the whole estate.</summary>
internal static class ImpactRefusals
{
    public static Refusal FactIncomplete() => new(RefusalKind.Invalid, "impact.fact-incomplete");

    public static Refusal NobodyThere() => new(RefusalKind.NotFound, "impact.nobody-there");

    public static Refusal NotEnrolled() => new(RefusalKind.Invalid, "impact.not-enrolled");

    public static Refusal IsSo() => new(RefusalKind.Invalid, "impact.is-so");
}
