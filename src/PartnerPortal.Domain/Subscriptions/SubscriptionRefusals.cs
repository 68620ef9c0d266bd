namespace PartnerPortal.Domain.Subscriptions;

/// <summary>Every expected "no" about subscriptions that is not a matter of policy.</summary>
public static class SubscriptionRefusals
{
    public static Refusal Unknown() => new(RefusalKind.NotFound, "subscription.unknown");

    /// <summary>Also for a partner of the customer that the asker does not work with: who guesses learns nothing.</summary>
    public static Refusal UnknownPartner() => new(RefusalKind.NotFound, "subscription.partner-unknown");

    public static Refusal MoveNotOpen(SubscriptionStatus status, SubscriptionMove move) =>
        new(RefusalKind.Conflict, "subscription.move-not-open", status.ToString(), move.ToString());
}
