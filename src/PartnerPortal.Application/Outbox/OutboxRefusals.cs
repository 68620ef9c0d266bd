using System.Globalization;

namespace PartnerPortal.Application.Outbox;

internal static class OutboxRefusals
{
    /// <summary>It was delivered, or it is being tried again already.</summary>
    public static Refusal NotDead() => new(RefusalKind.Conflict, "outbox.not-dead");

    /// <param name="toRecipient">How many the address got from the organisation today.</param>
    public static Refusal TooManyToday(int toRecipient) =>
        new(RefusalKind.Denied, "outbox.too-many-today", toRecipient.ToString(CultureInfo.InvariantCulture)) { Rule = "R-184" };
}
