using FluentValidation;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>
/// A partner asks an existing customer for a reseller relationship (W-06), alone or with its provider by one link (W-07):
/// checks of every half, then a tracked personal link. Whoever is named beside the sender is told.
/// </summary>
public sealed class RequestRelationship(PortalDbContext db, RequestDesk desk, LinkTokens tokens, TimeProvider clock)
{
    /// <param name="Target">The customer's tenant ID or domain, or empty: whoever holds the link decides.</param>
    /// <param name="AsksForAdminRights">Also asks for legacy admin rights; the customer may still leave them out.</param>
    /// <param name="Text">The whole message where the sender rewrote it, with {link} in it; null: the portal's own.</param>
    public sealed record Command(string Recipient, string? Target, bool AsksForAdminRights, Language Language, string Words, string? Text = null)
    {
        public Companions With { get; init; } = Companions.None;
    }

    public async Task<Result<RelationshipRequestId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (new Validator().Check(command).Refused(out var refusal)) return refusal;

        var message = new PersonalLink.Message(command.Recipient.Trim(), command.Language, command.Words.Trim(), command.Text, actor.User);
        var wish = new PreviewRequest.Query(command.Target, command.AsksForAdminRights, message.KeepsLink) { Recipient = message.Recipient, With = command.With };
        if ((await desk.Lay(actor, wish, ct)).Refused(out refusal, out var asked)) return refusal;
        if (desk.File(actor, asked, command.Recipient).Refused(out var objection, out var clearances))
            return await db.Commit(actor, objection, ct);
        if ((await desk.Repeats(actor, asked, ct)).Refused(out refusal)) return refusal;

        var provider = asked.Provider is null ? null : JointProvider.Of(clearances[1], command.With.ProviderAdminRights);
        var request = Send(clearances[0], message, new(asked.Deal.Target, command.AsksForAdminRights, provider, asked.Introducer));
        db.RelationshipRequests.Add(request);
        var kind = provider is null ? MailKind.RelationshipRequest : MailKind.JointRequest;
        db.OutboxMessages.Add(new OutboxMessage(kind, request.Id.Value, actor.Organization, new(message.Recipient, message.Language, request.AddressedTenant), request.CreatedAt));
        if (provider is not null) await db.Owe(new Notice(MailKind.JointRequestSent, request.Id.Value, actor.Organization, request.CreatedAt), provider.Tenant, ct);
        if (asked.Introducer is { } reseller) await db.Owe(new Notice(MailKind.RequestShared, request.Id.Value, actor.Organization, request.CreatedAt), reseller.Tenant, ct);
        return await db.Commit(actor, request.Id, ct);
    }

    private RelationshipRequest Send(Clearance clearance, PersonalLink.Message message, RelationshipRequest.Wish wish)
    {
        var now = clock.GetUtcNow();
        var id = RelationshipRequestId.New(now);
        var link = new PersonalLink(LinkTokens.Hash(tokens.For(id.Value)), message, now, desk.LinkLifetime);
        return RelationshipRequest.Send(clearance, id, link, wish, now);
    }

    /// <summary>The shape of a request; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Recipient).IsEmailAddress("relationship.recipient-invalid");
            RuleFor(c => c.Words).IsNoLongerThan(PersonalLink.MaxWordsLength, "relationship.words-too-long");
            RuleFor(c => c.Text!).IsNoLongerThan(PersonalLink.MaxTextLength, "relationship.text-too-long");
        }
    }
}
