using FluentValidation;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Invitations;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>A partner asks an existing customer for a reseller relationship (W-06): checks, then a tracked personal link.</summary>
public sealed class RequestRelationship(PortalDbContext db, RequestDesk desk, LinkTokens tokens, TimeProvider clock)
{
    /// <param name="Target">The customer's tenant ID or domain, or empty: whoever holds the link decides.</param>
    /// <param name="AsksForAdminRights">Also asks for legacy admin rights; the customer may still leave them out.</param>
    /// <param name="Text">The whole message where the sender rewrote it, with {link} in it; null: the portal's own.</param>
    public sealed record Command(string Recipient, string? Target, bool AsksForAdminRights, Language Language, string Words, string? Text = null);

    public async Task<Result<RelationshipRequestId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (new Validator().Check(command).Refused(out var refusal)) return refusal;

        var message = new PersonalLink.Message(command.Recipient.Trim(), command.Language, command.Words.Trim(), command.Text, actor.User);
        if ((await desk.Lay(actor, command.Target, command.AsksForAdminRights, message.KeepsLink, ct)).Refused(out refusal, out var deal)) return refusal;
        if (desk.File(actor, deal.Query, command.Recipient).Clear().Refused(out var objection, out var clearance))
            return (await db.Commit(actor, ct)).Refused(out refusal) ? refusal : objection;
        if ((await desk.Repeats(actor, deal, ct)).Refused(out refusal)) return refusal;

        var now = clock.GetUtcNow();
        var id = RelationshipRequestId.New(now);
        var link = new PersonalLink(LinkTokens.Hash(tokens.For(id.Value)), message, now, desk.LinkLifetime);
        db.RelationshipRequests.Add(RelationshipRequest.Send(clearance, id, link, deal.Target, command.AsksForAdminRights, now));
        db.OutboxMessages.Add(new OutboxMessage(MailKind.RelationshipRequest, id.Value, actor.Organization, new(message.Recipient, message.Language), now));
        return (await db.Commit(actor, ct)).Refused(out refusal) ? refusal : id;
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
