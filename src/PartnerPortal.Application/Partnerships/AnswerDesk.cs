using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Partnerships;

/// <summary>What every answer to an invitation begins with: the right link, the right tenant, and the policy's question.</summary>
public sealed class AnswerDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    /// <summary>The invitation behind a link, open for <paramref name="move"/>, in the hands of the tenant it was addressed to.</summary>
    public async Task<Result<PartnershipInvitation>> Take(Actor actor, string token, InvitationMove move, CancellationToken ct)
    {
        var hash = LinkTokens.Hash(token);
        var invitation = await db.PartnershipInvitations.SingleOrDefaultAsync(i => i.Link.TokenHash == hash, ct);
        if (invitation is null) return PartnershipRefusals.UnknownInvitation();
        if (invitation.AddressedTenant is { } addressed && addressed != actor.Tenant) return await WrongTenant(addressed, actor.Tenant, ct);
        if (PartnershipInvitation.After(invitation.Status, move) is null) return PartnershipRefusals.InvitationMoveNotOpen(invitation.Status, move);

        return invitation;
    }

    public async Task<PolicyQuery> Question(Actor actor, PartnershipInvitation invitation, ConsentFacts consent, CancellationToken ct)
    {
        var query = await facts.Deal(PolicyAction.PartnershipAccept, invitation.ProviderTenant, actor.Tenant, actor.Standing, ct);
        return query with { Consent = consent, Link = new LinkFacts(ExpiresAt: invitation.Link.ExpiresAt, IsOwn: invitation.Link.SentBy == actor.User) };
    }

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query) => policy.File(actor, query, query.Seller.Name.Legal);

    /// <summary>Why there is a partnership already: somebody answered this very invitation meanwhile, or another one before.</summary>
    public async Task<Refusal> Already(PartnershipInvitation invitation, PolicyQuery query, CancellationToken ct)
    {
        await db.Entry(invitation).ReloadAsync(ct);
        return PartnershipInvitation.After(invitation.Status, InvitationMove.Accept) is null
            ? PartnershipRefusals.InvitationMoveNotOpen(invitation.Status, InvitationMove.Accept)
            : PartnershipRefusals.AlreadyPartners(query.Seller.Name.Legal);
    }

    /// <summary>Tells the person who sent the invitation what became of it.</summary>
    public async Task<OutboxMessage> Notice(MailKind kind, Actor actor, PartnershipInvitation invitation, CancellationToken ct)
    {
        var sender = await db.Users.AsNoTracking().SingleAsync(u => u.Id == invitation.Link.SentBy, ct);
        return new OutboxMessage(kind, invitation.Id.Value, actor.Organization, Addressee.Of(sender, invitation.ProviderTenant), clock.GetUtcNow());
    }

    private async Task<Refusal> WrongTenant(TenantId addressed, TenantId signedIn, CancellationToken ct)
    {
        var domains = await db.Tenants.AsNoTracking().Where(t => t.Id == addressed || t.Id == signedIn).ToDictionaryAsync(t => t.Id, t => t.Domain, ct);
        return PartnershipRefusals.WrongTenant(domains.GetValueOrDefault(addressed, addressed.ToString()), domains.GetValueOrDefault(signedIn, signedIn.ToString()));
    }
}
