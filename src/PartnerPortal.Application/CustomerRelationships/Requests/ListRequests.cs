using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>
/// The partner's tracked list: every request that it sent, comes along with or is named on, and every attempt that the
/// rules stopped before it was sent; newest first.
/// </summary>
public sealed class ListRequests(PortalDbContext db)
{
    private const int MostRows = 200;

    /// <summary>What a request is to the reader: only the sender manages it.</summary>
    public enum Part
    {
        Sent,
        ComesAlong,
        Named,
    }

    /// <param name="Status">Null for an attempt that was not sent: see <see cref="Rule"/> and <see cref="Decision"/>.</param>
    /// <param name="Organization">Who was addressed or who answered, where known.</param>
    public sealed record Row(
        Guid Id, RequestStatus? Status, CompanyName? Organization, string Recipient, DateTimeOffset CreatedAt, string SentBy)
    {
        public Part Part { get; init; }

        /// <summary>The other partner on the link: who sent it, or who stands beside the reader; null: nobody.</summary>
        public CompanyName? Together { get; init; }

        public bool AsksForAdminRights { get; init; }

        public DateTimeOffset? SentAt { get; init; }

        public int TimesSent { get; init; }

        public DateTimeOffset? LastOpenedAt { get; init; }

        public DateTimeOffset? ExpiresAt { get; init; }

        public string? DeclineReason { get; init; }

        public string? Rule { get; init; }

        public Guid? Decision { get; init; }

        public bool IsOpen => Status is RequestStatus.Sent or RequestStatus.Opened or RequestStatus.AwaitingMca;
    }

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;

        var sent = await Sent(actor, ct);
        return sent.Concat(await Stopped(actor, ct)).OrderByDescending(row => row.CreatedAt).Take(MostRows).ToList();
    }

    private async Task<IEnumerable<Row>> Sent(Actor actor, CancellationToken ct)
    {
        var requests = await db.RelationshipRequests.AsNoTracking().Of(actor)
            .OrderByDescending(r => r.CreatedAt).Take(MostRows).ToListAsync(ct);
        var who = await db.OwnersOf(requests.Select(r => r.AddressedTenant), ct);
        var names = await db.NamesOf(
            requests.Select(r => r.AnsweredBy).Concat(who.Values.Select(o => (OrganizationId?)o)).Concat(requests.Select(r => Beside(r, actor))), ct);
        var senders = await db.PeopleNamed(requests.Select(r => r.Link.SentBy), actor.Language, ct);

        return requests.Select(r => new Row(
            r.Id.Value, r.Status, names.NameOf(r.AnsweredBy ?? who.OwnerOf(r.AddressedTenant)), r.Link.Recipient, r.CreatedAt,
            senders.GetValueOrDefault(r.Link.SentBy, ""))
        {
            Part = PartOf(r, actor),
            Together = names.NameOf(Beside(r, actor)),
            AsksForAdminRights = r.AsksForAdminRights,
            SentAt = r.Link.SentAt,
            TimesSent = r.Link.TimesSent,
            LastOpenedAt = r.Link.LastOpenedAt,
            ExpiresAt = r.Link.ExpiresAt,
            DeclineReason = PartOf(r, actor) is Part.Sent ? r.DeclineReason : null, // 11.6
        });
    }

    private static Part PartOf(RelationshipRequest request, Actor actor) => request.Partner == actor.Organization ? Part.Sent
        : request.JointProvider?.Organization == actor.Organization ? Part.ComesAlong
        : Part.Named;

    private static OrganizationId? Beside(RelationshipRequest request, Actor actor) => PartOf(request, actor) is not Part.Sent
        ? request.Partner
        : request.JointProvider?.Organization ?? request.Introducer?.Organization;

    private async Task<IEnumerable<Row>> Stopped(Actor actor, CancellationToken ct)
    {
        var decisions = await db.StoppedAt(PolicyAction.RelationRequest, actor, MostRows, ct);
        return decisions.Select(d => new Row(d.Id, null, d.Query().Buyer?.Name, d.Addressee, d.At, d.AskedBy) { Rule = d.Rule, Decision = d.Id });
    }
}
