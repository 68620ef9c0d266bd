using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Partnerships;

/// <summary>
/// The provider's tracked list: every invitation, and every attempt that the rules stopped before it was sent;
/// newest first.
/// </summary>
public sealed class ListInvitations(PortalDbContext db)
{
    private const int MostRows = 200;

    /// <param name="Status">Null for an attempt that was not sent: see <see cref="Rule"/> and <see cref="Decision"/>.</param>
    /// <param name="Organization">Who was addressed or who answered, where known.</param>
    public sealed record Row(
        Guid Id, InvitationStatus? Status, CompanyName? Organization, string Recipient, DateTimeOffset CreatedAt, string SentBy)
    {
        public DateTimeOffset? SentAt { get; init; }

        public int TimesSent { get; init; }

        public DateTimeOffset? LastOpenedAt { get; init; }

        public DateTimeOffset? ExpiresAt { get; init; }

        public string? DeclineReason { get; init; }

        public string? Rule { get; init; }

        public Guid? Decision { get; init; }

        public bool IsOpen => Status is InvitationStatus.Sent or InvitationStatus.Opened;
    }

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePartnerships).Refused(out var refusal)) return refusal;

        var sent = await Sent(actor, ct);
        return sent.Concat(await Stopped(actor, ct)).OrderByDescending(row => row.CreatedAt).Take(MostRows).ToList();
    }

    private async Task<IEnumerable<Row>> Sent(Actor actor, CancellationToken ct)
    {
        var invitations = await db.PartnershipInvitations.AsNoTracking().Where(i => i.Provider == actor.Organization)
            .OrderByDescending(i => i.CreatedAt).Take(MostRows).ToListAsync(ct);
        var who = await db.OwnersOf(invitations.Select(i => i.AddressedTenant), ct);
        var names = await db.NamesOf(invitations.Select(i => i.AnsweredBy).Concat(who.Values.Select(o => (OrganizationId?)o)), ct);
        var senders = await db.PeopleNamed(invitations.Select(i => i.Link.SentBy), actor.Language, ct);

        return invitations.Select(i => new Row(
            i.Id.Value, i.Status, names.NameOf(i.AnsweredBy ?? who.OwnerOf(i.AddressedTenant)), i.Link.Recipient, i.CreatedAt,
            senders.GetValueOrDefault(i.Link.SentBy, ""))
        {
            SentAt = i.Link.SentAt,
            TimesSent = i.Link.TimesSent,
            LastOpenedAt = i.Link.LastOpenedAt,
            ExpiresAt = i.Link.ExpiresAt,
            DeclineReason = i.DeclineReason,
        });
    }

    private async Task<IEnumerable<Row>> Stopped(Actor actor, CancellationToken ct)
    {
        var decisions = await db.StoppedAt(PolicyAction.PartnershipInvite, actor, MostRows, ct);
        return decisions.Select(d => new Row(d.Id, null, d.Query().Buyer?.Name, d.Addressee, d.At, d.AskedBy) { Rule = d.Rule, Decision = d.Id });
    }
}
