using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Notifications;

/// <summary>The mails that tell of subscriptions: who supports one, what was declared, who was hired.</summary>
public sealed partial class MailComposer
{
    private async Task<MailFacts> OfSupport(OutboxMessage message, CancellationToken ct)
    {
        var id = SubscriptionId.From(message.Subject);
        var subscription = await db.Subscriptions.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        return await About(message, subscription.Offer, subscription.Customer, address.Page("customers"), ct);
    }

    private async Task<MailFacts> OfExternal(OutboxMessage message, CancellationToken ct)
    {
        var id = ExternalSubscriptionId.From(message.Subject);
        var subscription = await db.ExternalSubscriptions.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var page = message.Kind is MailKind.SubscriptionDeclared || message.Sender != subscription.Customer ? "subscriptions/elsewhere" : "customers";
        return await About(message, await OfferThen(message, ct) ?? subscription.Terms.Offer, subscription.Customer, address.Page(page), ct);
    }

    // As it was called when the mail was owed: whoever was told then may not see it any more. Null: it still is.
    private async Task<string?> OfferThen(OutboxMessage message, CancellationToken ct)
    {
        var since = await db.ActivityRecords.AsNoTracking()
            .Where(r => r.Subject == message.Subject && r.Operation == ExternalSubscriptionEdited.Name && r.At > message.CreatedAt)
            .OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync(ct);
        return since.SelectMany(edit => edit.Changes).FirstOrDefault(change => change.Field == nameof(ExternalTerms.Offer))?.Before;
    }

    private Task<MailFacts> OfHire(OutboxMessage message, CancellationToken ct) =>
        Sender(message, null, address.Page($"customers/{message.Subject}/subscriptions"), ct);

    private async Task<MailFacts> About(OutboxMessage message, string offer, OrganizationId customer, string page, CancellationToken ct)
    {
        var names = await db.NamesOf([customer], ct);
        return await Sender(message, null, page, ct) with { About = $"{offer}, {names[customer].In(message.Language)}" };
    }
}
