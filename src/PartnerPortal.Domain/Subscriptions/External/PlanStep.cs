namespace PartnerPortal.Domain.Subscriptions.External;

/// <summary>What has to be done to bring a subscription to CSP, in the order in which it is done on one day.</summary>
public enum PlanStepKind
{
    TurnOffAutoRenew,
    CreateCspSubscription,
    RequestTransfer,
    BuyEquivalent,
    ReassignLicences,
    MoveWorkloads,
    CloseOld,
    ReviewAccess,
}

/// <summary>One dated step, and the day on which somebody marked it done; null: it is still to be done.</summary>
public sealed record PlanStep(PlanStepKind Kind, DateOnly Due, DateOnly? DoneOn = null);
