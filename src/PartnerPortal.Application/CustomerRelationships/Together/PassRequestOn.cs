using FluentValidation;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Together;

/// <summary>The reseller that a provider named on its request mails the provider's link to the customer (W-07, R-048).</summary>
public sealed class PassRequestOn(PortalDbContext db, PostDesk post, TimeProvider clock)
{
    public sealed record Command(RelationshipRequestId Request, string Recipient, Language Language);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;

        var request = await db.RelationshipRequests.AsNoTracking().Of(actor)
            .SingleOrDefaultAsync(r => r.Id == command.Request && r.Introducer!.Organization == actor.Organization, ct);
        if (request is null) return CustomerRelationshipRefusals.UnknownRequest();
        if (RelationshipRequest.After(request.Status, RequestMove.Resend) is null) return CustomerRelationshipRefusals.RequestMoveNotOpen(request.Status, RequestMove.Resend);

        if ((await post.Spare(actor, MailKind.RequestPassedOn, command.Recipient.Trim(), ct)).Refused(out refusal)) return refusal;

        db.OutboxMessages.Add(new OutboxMessage(
            MailKind.RequestPassedOn, request.Id.Value, actor.Organization, new(command.Recipient.Trim(), command.Language, request.AddressedTenant), clock.GetUtcNow()));
        return await db.Commit(actor, ct);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Recipient).IsEmailAddress("relationship.recipient-invalid");
    }
}
