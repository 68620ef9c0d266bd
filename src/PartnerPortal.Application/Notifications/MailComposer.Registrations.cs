using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Notifications;

/// <summary>Mails about joining the portal.</summary>
public sealed partial class MailComposer
{
    private async Task<MailFacts> OfRegistration(OutboxMessage message, CancellationToken ct)
    {
        var id = RegistrationId.From(message.Subject);
        var registration = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        return await Sender(message, null, address.Page(message.Kind is MailKind.RegistrationApproved ? "sign-in" : "register"), ct) with
        {
            Counterpart = registration.Name,
            Reason = registration.Reason,
        };
    }
}
