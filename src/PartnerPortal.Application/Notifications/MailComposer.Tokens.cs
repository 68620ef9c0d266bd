using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Notifications;

/// <summary>Mails about tokens for programs.</summary>
public sealed partial class MailComposer
{
    // A token that ended long ago is forgotten; its mail may still be read.
    private async Task<MailFacts> OfToken(OutboxMessage message, CancellationToken ct)
    {
        var id = ApiTokenId.From(message.Subject);
        var token = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        return await Sender(message, null, address.Page(token?.Application is null ? "tokens" : "applications"), ct) with { About = token?.Name };
    }
}
