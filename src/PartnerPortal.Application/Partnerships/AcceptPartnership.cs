using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Partnerships;

/// <summary>
/// The reseller authorises the provider (W-02). Of many who answer one invitation at once exactly one wins: the
/// invitation's version decides, and the others are told what became of it. Which roles may answer, the policy says;
/// it is never for whoever works for chosen customers.
/// </summary>
public sealed class AcceptPartnership(PortalDbContext db, AnswerDesk desk, TimeProvider clock)
{
    /// <param name="Consent">The reseller ticked that it authorises the provider .</param>
    /// <param name="GrantAdminAccess">The reseller also opens its own tenant to the provider. Never needed.</param>
    public sealed record Command(string Token, bool Consent, bool GrantAdminAccess);

    public async Task<Result<PartnershipId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.DemandPerson().Refused(out var refusal)) return refusal;
        if (actor.Only is not null) return AccessRefusals.ForChosenCustomers(Permission.AnswerInvitations, RoleMatrix.HoldersOf(Permission.AnswerInvitations));
        if ((await desk.Take(actor, command.Token, InvitationMove.Accept, ct)).Refused(out refusal, out var invitation)) return refusal;

        var query = await desk.Question(actor, invitation, new ConsentFacts(command.Consent, command.GrantAdminAccess), ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);
        if (query.Partnership) return await desk.Already(invitation, query, ct);

        var now = clock.GetUtcNow();
        if (invitation.Accept(clearance, PartnershipId.New(now), command.GrantAdminAccess, now).Refused(out refusal, out var partnership)) return refusal;

        db.Partnerships.Add(partnership);
        db.OutboxMessages.Add(await desk.Notice(MailKind.PartnershipAccepted, actor, invitation, ct));
        return await db.Commit(actor, partnership.Id, ct);
    }
}
