namespace PartnerPortal.Application.Outbox;

internal static class OutboxRefusals
{
    /// <summary>It was delivered, or it is being tried again already.</summary>
    public static Refusal NotDead() => new(RefusalKind.Conflict, "outbox.not-dead");
}
