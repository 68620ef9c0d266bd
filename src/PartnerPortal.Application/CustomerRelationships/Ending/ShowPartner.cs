using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>A customer's page for one of its partners: what it may do, and how each of it ends. A customer sees everything in its tenant.</summary>
public sealed class ShowPartner(PortalDbContext db, PartnerCards cards, RemovalDesk desk)
{
    /// <param name="Deadline">When a request that is made now would take effect.</param>
    /// <param name="Decision">What the rules would say to such a request.</param>
    /// <param name="RemovedBy">Who removed it, or null: it stands, or the customer's notice ran out.</param>
    public sealed record Details(
        CustomerRelationshipId Id, PartnerCard Partner, RelationshipStatus Status, DateTimeOffset Since, DateTimeOffset? AdminSince, EndRequest? EndRequest,
        DateTimeOffset? RemovedAt, CompanyName? RemovedBy, string? RemovalReason, IReadOnlyList<Line> Sold, int Supported, IReadOnlyList<Blocker> Blockers,
        DateOnly? RemovableFrom, DateTimeOffset Deadline, Decision Decision);

    public sealed record Line(SubscriptionId Id, string Offer, SubscriptionStatus Status, int Seats, DateOnly? RenewsOn);

    public sealed record Blocker(string Offer, BlockerKind Kind, DateOnly From);

    public async Task<Result<Details>> Handle(Actor actor, CustomerRelationshipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeOwnPartners).Refused(out var refusal)) return refusal;
        if ((await desk.OfCustomer(actor, id, ct)).Refused(out refusal, out var r)) return refusal;

        var subscriptions = await db.Subscriptions.AsNoTracking()
            .Where(s => s.CustomerTenant == actor.Tenant && s.Status != SubscriptionStatus.Deleted && (s.Seller == r.Partner || s.SupportContact == r.Partner))
            .OrderBy(s => s.Offer).ThenBy(s => s.Id).ToListAsync(ct);
        var blockers = await desk.Blockers(r, ct);
        var names = await db.NamesOf([r.RemovedBy], ct);
        return new Details(
            r.Id, (await cards.Of(r.PartnerTenant, ct))!, r.Status, r.Since, r.AdminRightsGrantedAt, r.EndRequest, r.RemovedAt, names.NameOf(r.RemovedBy), r.RemovalReason,
            [.. subscriptions.Where(s => s.Seller == r.Partner).Select(s => new Line(s.Id, s.Offer, s.Status, s.Seats, s.RenewsOn))],
            subscriptions.Count(s => s.SupportContact == r.Partner), [.. blockers.All.Select(b => new Blocker(b.Subscription.Offer, b.Kind, b.From))], blockers.From,
            desk.Deadline, desk.Preview(await desk.Request(r, actor, ct)));
    }
}
