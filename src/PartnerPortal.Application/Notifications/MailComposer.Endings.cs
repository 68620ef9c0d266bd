using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.Notifications;

/// <summary>The mails that tell of endings: of partnerships, customer relationships and admin access.</summary>
public sealed partial class MailComposer
{
    // The other side of the partnership is told by the sender; a customer is told of both.
    private async Task<MailFacts> OfPartnership(OutboxMessage message, CancellationToken ct)
    {
        var id = PartnershipId.From(message.Subject);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var iProvide = message.Sender == partnership.Provider;
        var page = message.Kind is MailKind.PartnershipEndedForCustomer or MailKind.AdminAccessGivenUp ? "partners" : iProvide ? "providers" : "resellers";
        return await Sender(message, iProvide ? partnership.ProviderTenant : partnership.ResellerTenant, address.Page(page), ct) with
        {
            Counterpart = await NameOf(iProvide ? partnership.Reseller : partnership.Provider, ct),
            Reason = message.Kind is MailKind.PartnershipEnded or MailKind.PartnershipEndingRequested ? partnership.EndReason : null,
            TakesEffectAt = message.Kind is MailKind.PartnershipEndingRequested ? partnership.EndsAt : null,
        };
    }

    private async Task<MailFacts> OfRelationship(OutboxMessage message, CancellationToken ct)
    {
        var id = CustomerRelationshipId.From(message.Subject);
        var relationship = await db.CustomerRelationships.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        var request = relationship.EndRequest is { } asked && asked.At <= message.CreatedAt ? asked : null; // A later one is another's matter.
        var toCustomer = message.Kind is MailKind.EndRequestAnswered or MailKind.RelationshipRemoved;
        var page = toCustomer ? $"partners/{id}" : $"customers/{id}";
        return await Sender(message, message.Sender == relationship.Partner ? relationship.PartnerTenant : null, address.Page(page), ct) with
        {
            Counterpart = await NameOf(message.Kind is MailKind.RemovalAsked or MailKind.CustomerRemoved ? relationship.Customer : relationship.Partner, ct),
            Reason = message.Kind switch
            {
                MailKind.EndRequested or MailKind.RemovalAsked => request?.Reason,
                MailKind.EndRequestAnswered => request?.AnswerWords,
                MailKind.RelationshipRemoved or MailKind.CustomerRemoved => relationship.RemovalReason,
                _ => null,
            },
            TakesEffectAt = message.Kind is MailKind.EndRequested ? request?.Deadline : null,
        };
    }

    private Task<CompanyName> NameOf(OrganizationId id, CancellationToken ct) => db.Organizations.Where(o => o.Id == id).Select(o => o.Name).SingleAsync(ct);
}
