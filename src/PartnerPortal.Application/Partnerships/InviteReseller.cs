using FluentValidation;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Partnerships;

/// <summary>A provider invites a reseller: checks, then a mail with a personalised link that is tracked (W-01).</summary>
public sealed class InviteReseller(PortalDbContext db, DealDesk desk, LinkTokens tokens, TimeProvider clock)
{
    /// <param name="Target">A PartnerID, tenant ID or domain, or empty: whoever holds the link decides.</param>
    /// <param name="Text">The whole message where the sender rewrote it, with {link} in it; null: the portal's own.</param>
    public sealed record Command(string Recipient, string? Target, Language Language, string Words, string? Text = null);

    public async Task<Result<PartnershipInvitationId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.InviteResellers).Refused(out var refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;

        var message = new PersonalLink.Message(command.Recipient.Trim(), command.Language, command.Words.Trim(), command.Text, actor.User);
        if ((await desk.Lay(actor, PolicyAction.PartnershipInvite, command.Target, new(message.Recipient, message.KeepsLink), ct)).Refused(out refusal, out var deal)) return refusal;
        if (desk.File(actor, deal.Query, command.Recipient).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);
        if ((await Repeats(actor, deal)).Refused(out refusal)) return refusal;

        var now = clock.GetUtcNow();
        var id = PartnershipInvitationId.New(now);
        var link = new PersonalLink(LinkTokens.Hash(tokens.For(id.Value)), message, now, desk.LinkLifetime);
        db.PartnershipInvitations.Add(PartnershipInvitation.Send(clearance, id, link, deal.Target, now));
        db.OutboxMessages.Add(new OutboxMessage(MailKind.PartnershipInvitation, id.Value, actor.Organization, new(message.Recipient, message.Language, deal.Target), now));
        return await db.Commit(actor, id, ct);
    }

    private async Task<Result> Repeats(Actor actor, DealDesk.Deal deal)
    {
        if (deal.Query.Partnership) return PartnershipRefusals.AlreadyPartners(deal.Query.Buyer!.Name.Legal);
        if (deal.Target is not { } tenant) return Result.Ok;

        var now = clock.GetUtcNow();
        var open = await db.PartnershipInvitations.AnyAsync(i => i.Provider == actor.Organization && i.AddressedTenant == tenant
            && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Opened) && i.Link.ExpiresAt > now);
        return open ? PartnershipRefusals.AlreadyInvited() : Result.Ok;
    }

    /// <summary>The shape of an invitation; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Recipient).IsEmailAddress("partnership.recipient-invalid");
            RuleFor(c => c.Words).IsNoLongerThan(PersonalLink.MaxWordsLength, "partnership.words-too-long");
            RuleFor(c => c.Text!).IsNoLongerThan(PersonalLink.MaxTextLength, "partnership.text-too-long");
        }
    }
}
