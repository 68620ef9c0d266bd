using PartnerPortal.Application.Notifications;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Home;

/// <summary>What waits for the actor, and how much there is: what the frame around every page asks, so nothing here reads the log.</summary>
public sealed class SumUpHome(PortalDbContext db, LinkTokens tokens, TimeProvider clock)
{
    private const int MostTasks = 5;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);
    private static readonly RequestStatus[] OpenRequest = [RequestStatus.Sent, RequestStatus.Opened, RequestStatus.AwaitingMca];

    public enum TaskKind
    {
        AnswerInvitation,
        AnswerRequest,
        InvitationEndsSoon,
        RequestEndsSoon,
        InvitationDeclined,
        RequestDeclined,
    }

    /// <param name="With">The other side, where known; else the recipient's address stands for it.</param>
    /// <param name="Token">The link's secret, for a task that the reader answers by it; else null.</param>
    public sealed record Task(TaskKind Kind, Guid Subject, CompanyName? With, string Recipient, DateTimeOffset Due, string? Token);

    public sealed record Counts(int Resellers, int Providers, int Customers, int Partners, int Subscriptions, int OpenInvitations, int OpenRequests, DateTimeOffset? OldestOpen, int NewCustomers);

    public sealed record Sum(IReadOnlyList<Task> Tasks, Counts Counts);

    public async Task<Sum> Handle(Actor actor, CancellationToken ct) => new(await Tasks(actor, ct), await Count(actor, ct));

    private async Task<Counts> Count(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var month = now.AddDays(-30);
        var partnerships = db.Partnerships.Where(p => p.Status != PartnershipStatus.Ended);
        var relationships = db.CustomerRelationships.Where(r => r.Status != RelationshipStatus.Removed);
        var invitations = db.PartnershipInvitations.Where(i => i.Provider == actor.Organization
            && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Opened) && i.Link.ExpiresAt > now);
        return new Counts(
            await Of(Permission.SeePartnerships, partnerships.Where(p => p.Provider == actor.Organization)),
            await Of(Permission.SeePartnerships, partnerships.Where(p => p.Reseller == actor.Organization)),
            await Of(Permission.SeeCustomers, relationships.Of(actor)),
            await Of(Permission.SeeOwnPartners, relationships.Where(r => r.CustomerTenant == actor.Tenant)),
            await Of(Permission.SeeOwnPartners, db.Subscriptions.Where(s => s.CustomerTenant == actor.Tenant)),
            await Of(Permission.SeePartnerships, invitations),
            await Of(Permission.SeeCustomers, db.RelationshipRequests.Of(actor).Where(r => r.Partner == actor.Organization && OpenRequest.Contains(r.Status) && r.Link.ExpiresAt > now)),
            actor.May(Permission.SeePartnerships) ? await invitations.OrderBy(i => i.Link.SentAt).Select(i => (DateTimeOffset?)i.Link.SentAt).FirstOrDefaultAsync(ct) : null,
            await Of(Permission.SeeCustomers, relationships.Of(actor).Where(r => r.Since > month)));

        // Whoever may not open a list doesn't learn from a number what stands in it.
        async Task<int> Of<TRow>(Permission list, IQueryable<TRow> rows) => actor.May(list) ? await rows.CountAsync(ct) : 0;
    }

    private async Task<IReadOnlyList<Task>> Tasks(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var invitations = await db.PartnershipInvitations.AsNoTracking().VisibleTo(actor)
            .Where(i => i.Link.ExpiresAt > now && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Opened || i.Status == InvitationStatus.Declined))
            .OrderBy(i => i.Link.ExpiresAt).Take(50).ToListAsync(ct);
        var requests = await db.RelationshipRequests.AsNoTracking().VisibleTo(actor)
            .Where(r => r.Link.ExpiresAt > now && (OpenRequest.Contains(r.Status) || r.Status == RequestStatus.Declined))
            .OrderBy(r => r.Link.ExpiresAt).Take(50).ToListAsync(ct);
        var names = await db.NamesOf(
            invitations.Select(i => (OrganizationId?)i.Provider).Concat(invitations.Select(i => i.AnsweredBy))
                .Concat(requests.Select(r => (OrganizationId?)r.Partner)).Concat(requests.Select(r => r.AnsweredBy)), ct);

        var tasks = invitations.Select(i => Of(i, actor, now, names)).Concat(requests.Select(r => Of(r, actor, now, names)));
        return [.. tasks.OfType<Task>().OrderBy(t => t.Due).Take(MostTasks)];
    }

    private Task? Of(PartnershipInvitation i, Actor actor, DateTimeOffset now, IReadOnlyDictionary<OrganizationId, CompanyName> names)
    {
        if (i.Provider != actor.Organization)
            return i.Status is InvitationStatus.Declined ? null : New(TaskKind.AnswerInvitation, i.Provider, tokens.For(i.Id.Value));
        if (i.Status is InvitationStatus.Declined) return i.AnsweredAt > now - Soon ? New(TaskKind.InvitationDeclined, i.AnsweredBy, null) : null;
        return i.Link.ExpiresAt < now + Soon ? New(TaskKind.InvitationEndsSoon, i.AnsweredBy, null) : null;

        Task New(TaskKind kind, OrganizationId? with, string? token) => new(kind, i.Id.Value, names.NameOf(with), i.Link.Recipient, i.Link.ExpiresAt, token);
    }

    private Task? Of(RelationshipRequest r, Actor actor, DateTimeOffset now, IReadOnlyDictionary<OrganizationId, CompanyName> names)
    {
        if (!r.IsBy(actor.Organization))
            return r.Status is RequestStatus.Declined ? null : New(TaskKind.AnswerRequest, r.Partner, tokens.For(r.Id.Value));
        if (r.Partner != actor.Organization) return null; // whoever comes along or is named has nothing to do
        if (r.Status is RequestStatus.Declined) return r.AnsweredAt > now - Soon ? New(TaskKind.RequestDeclined, r.AnsweredBy, null) : null;
        return r.Link.ExpiresAt < now + Soon ? New(TaskKind.RequestEndsSoon, r.AnsweredBy, null) : null;

        Task New(TaskKind kind, OrganizationId? with, string? token) => new(kind, r.Id.Value, names.NameOf(with), r.Link.Recipient, r.Link.ExpiresAt, token);
    }
}
