using System.Globalization;

namespace PartnerPortal.Domain.Subscriptions.External;

/// <summary>Every expected "no" about subscriptions bought elsewhere that is not a matter of policy.</summary>
public static class ExternalRefusals
{
    public static Refusal Unknown() => new(RefusalKind.NotFound, "external.unknown");

    public static Refusal MoveNotOpen(ExternalSubscriptionStatus status, ExternalSubscriptionMove move) =>
        new(RefusalKind.Conflict, "external.move-not-open", status.ToString(), move.ToString());

    public static Refusal NotYourMove(ExternalSubscriptionMove move) => new(RefusalKind.Denied, "external.not-your-move", move.ToString());

    public static Refusal EditNotOpen(ExternalSubscriptionStatus status) => new(RefusalKind.Conflict, "external.edit-not-open", status.ToString());

    /// <summary>What decides who may support it stays as it is while somebody supports it.</summary>
    public static Refusal SettledWhileSupported() => new(RefusalKind.Conflict, "external.settled-while-supported");

    public static Refusal Duplicate(string offer) => new(RefusalKind.Conflict, "external.duplicate", offer);

    public static Refusal StepNotNext(PlanStepKind step) => new(RefusalKind.Conflict, "external.step-not-next", step.ToString());

    public static Refusal NothingChosen() => new(RefusalKind.Invalid, "external.nothing-chosen");

    public static Refusal DayIsPast() => new(RefusalKind.Invalid, "external.day-is-past");

    /// <summary>Users would lose access before the new licences are there (W-10).</summary>
    public static Refusal DayIsTooLate(DateOnly last) => new(RefusalKind.Invalid, "external.day-is-too-late", last.ToString("O", CultureInfo.InvariantCulture));
}
