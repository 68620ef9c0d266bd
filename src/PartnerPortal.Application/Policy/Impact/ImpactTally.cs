using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>Every judged link, counted once: unchanged, or by the hardest of its new verdicts.</summary>
public sealed record ImpactTally(long Unchanged, int Refused, int Warned, int Allowed)
{
    public int Changed => Refused + Warned + Allowed;

    public long Judged => Unchanged + Changed;

    /// <summary>Of so many links, with how many each outcome was the hardest new verdict.</summary>
    internal static ImpactTally Of(long judged, IReadOnlyList<int> hardest) =>
        new(judged - hardest.Sum(), hardest[(int)Outcome.Block], hardest[(int)Outcome.Warn], hardest[(int)Outcome.Allow]);

    public static ImpactTally operator +(ImpactTally one, ImpactTally other) =>
        new(one.Unchanged + other.Unchanged, one.Refused + other.Refused, one.Warned + other.Warned, one.Allowed + other.Allowed);
}
