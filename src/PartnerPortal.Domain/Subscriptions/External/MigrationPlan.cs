using static PartnerPortal.Domain.Subscriptions.External.PlanStepKind;

namespace PartnerPortal.Domain.Subscriptions.External;

/// <summary>
/// How a subscription comes to CSP (W-10): licences by buying the same again before users lose access, usage by a new
/// subscription to which it is moved, usage of another CSP partner by a transfer. PC:transition-seat-based-services.
/// </summary>
/// <param name="Offer">What is bought instead.</param>
/// <param name="BuyOn">When it is bought.</param>
public sealed record MigrationPlan(string Offer, DateOnly BuyOn)
{
    /// <summary>Users keep access for this long after a licence's term has ended.</summary>
    public const int ExpiredWindowDays = 30;

    private const int MovingDays = 30, DaysBeforeRenewal = 7, DaysToPrepare = 14;

    /// <summary>The gentlest one: the same offer, on the day on which the old term ends; where there is none, in two weeks.</summary>
    public static MigrationPlan Propose(ExternalTerms old, DateOnly today) =>
        new(old.Offer, old.BillingModel is not BillingModel.Usage && old.TermEndsOn is { } end && end >= today ? end : today.AddDays(DaysToPrepare));

    /// <summary>The last day on which licences can be bought without anybody losing access, or null: there is no term.</summary>
    public static DateOnly? LastDayFor(ExternalTerms old) => old.BillingModel is BillingModel.Usage ? null : old.TermEndsOn?.AddDays(ExpiredWindowDays);

    public IReadOnlyList<PlanStep> StepsFrom(ExternalTerms old, DateOnly today) =>
        [.. (old.BillingModel, old.IsSoldInCsp) switch
        {
            (BillingModel.Usage, true) => Transfer(),
            (BillingModel.Usage, false) => Move(),
            _ => Buy(old, today),
        }];

    private IEnumerable<PlanStep> Transfer() => [new(RequestTransfer, BuyOn), new(ReviewAccess, BuyOn.AddDays(MovingDays))];

    private IEnumerable<PlanStep> Move() =>
        [new(CreateCspSubscription, BuyOn), new(MoveWorkloads, BuyOn.AddDays(MovingDays)), new(CloseOld, BuyOn.AddDays(MovingDays))];

    private IEnumerable<PlanStep> Buy(ExternalTerms old, DateOnly today)
    {
        List<PlanStep> steps = [new(BuyEquivalent, BuyOn), new(CloseOld, old.TermEndsOn is { } end && end < BuyOn ? end : BuyOn)];
        if (old is { AutoRenews: true, TermEndsOn: { } renewal }) steps.Add(new(TurnOffAutoRenew, Later(renewal.AddDays(-DaysBeforeRenewal), today)));
        if (ExternalTerms.Fold(Offer) != ExternalTerms.Fold(old.Offer)) steps.Add(new(ReassignLicences, BuyOn));
        return steps.OrderBy(step => step.Due).ThenBy(step => step.Kind);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
