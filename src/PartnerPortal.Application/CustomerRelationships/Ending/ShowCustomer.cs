using PartnerPortal.Application.Audit;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>
/// A partner's page for one customer: the relationship, what the partner sells, is recorded on or supports, what happened,
/// and what stands in the way of an end. Nothing of other partners.
/// </summary>
public sealed class ShowCustomer(PortalDbContext db, RemovalDesk desk, TimeProvider clock)
{
    private const int MostEvents = 8;

    /// <param name="Partner">Whose relationship it is: the reader's, or that of a reseller that asked the reader to remove it.</param>
    /// <param name="AgreedAt">Since when the customer agreement is in force, or null: it is missing .</param>
    /// <param name="Blockers">What of it the reader sees elsewhere, too.</param>
    /// <param name="BlockersOfOthers">How much more stands in the way of a reseller's removal: what it resells for others.</param>
    /// <param name="Decision">What the rules would say if the reader removed the relationship now, the declaration given.</param>
    /// <param name="NotYours">Why the reader may not remove it, by their roles and the pack in force; null: they may.</param>
    /// <param name="Providers">Whom a reseller may ask to remove it; empty for others.</param>
    public sealed record Details(
        CustomerRelationshipId Id, CompanyName Customer, TenantId Tenant, string Domain, CountryCode Country, string? Market, CompanyName Partner, bool IsMine,
        RelationshipStatus Status, DateTimeOffset Since, Origin Origin, DateTimeOffset? AdminSince, DateTimeOffset? AgreedAt, EndRequest? EndRequest, Removed? Removed,
        IReadOnlyList<Line> Subscriptions, IReadOnlyList<Blocker> Blockers, int BlockersOfOthers, DateOnly? RemovableFrom, Decision Decision, Refusal? NotYours, IReadOnlyList<Provider> Providers,
        IReadOnlyList<ActivityRecord> Lately);

    /// <param name="By">Who removed it, or null: the customer's notice ran out.</param>
    public sealed record Removed(DateTimeOffset At, CompanyName? By, string? Reason);

    public sealed record Line(SubscriptionId Id, string Offer, SubscriptionStatus Status, int Seats, bool IsMine, DateOnly? RenewsOn);

    /// <param name="Remedy">The move with which the reader itself stops it now, or null: it waits, or is not the reader's to stop.</param>
    public sealed record Blocker(SubscriptionId Id, string Offer, BlockerKind Kind, SubscriptionStatus Status, DateOnly From, SubscriptionMove? Remedy);

    public sealed record Provider(OrganizationId Id, CompanyName Name);

    public async Task<Result<Details>> Handle(Actor actor, CustomerRelationshipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;
        if ((await desk.OfPartner(actor, id, ct)).Refused(out refusal, out var r)) return refusal;

        var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == r.CustomerTenant, ct);
        var names = await db.NamesOf([r.Customer, r.Partner, r.RemovedBy], ct);
        var (blockers, lines) = (await desk.Blockers(r, ct), await Lines(actor, r, ct));
        var seen = blockers.All.Where(b => lines.Any(line => line.Id == b.Subscription.Id)).Select(b => Of(b, actor)).ToList();
        return new Details(
            r.Id, names.NameOf(r.Customer)!, tenant.Id, tenant.Domain, tenant.Country,
            MarketTable.Of(tenant.Country, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))?.Code, names.NameOf(r.Partner)!, r.Partner == actor.Organization,
            r.Status, r.Since, r.Origin, r.AdminRightsGrantedAt, await Agreed(r, ct), r.EndRequest,
            r.RemovedAt is { } at ? new Removed(at, names.NameOf(r.RemovedBy), r.RemovalReason) : null,
            lines, seen, blockers.All.Count - seen.Count, blockers.From,
            desk.Preview(await desk.Removal(r, actor, declared: true, ct)), desk.Demand(actor).Refusal, await Providers(actor, ct), await Lately(actor, r, ct));
    }

    private Task<DateTimeOffset?> Agreed(CustomerRelationship r, CancellationToken ct) =>
        db.CustomerAgreements.Where(a => a.CustomerTenant == r.CustomerTenant).Select(a => (DateTimeOffset?)a.AcceptedAt).SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<Line>> Lines(Actor actor, CustomerRelationship r, CancellationToken ct)
    {
        var visible = await db.Subscriptions.AsNoTracking().VisibleTo(actor)
            .Where(s => s.CustomerTenant == r.CustomerTenant && s.Status != SubscriptionStatus.Deleted).OrderBy(s => s.Offer).ThenBy(s => s.Id).ToListAsync(ct);
        return visible.ConvertAll(s => new Line(s.Id, s.Offer, s.Status, s.Seats, s.Seller == actor.Organization, s.RenewsOn));
    }

    private static Blocker Of(RemovalBlocker blocker, Actor actor) => new(
        blocker.Subscription.Id, blocker.Subscription.Offer, blocker.Kind, blocker.Subscription.Status, blocker.From,
        blocker.Subscription.Seller == actor.Organization && actor.May(Permission.ManageSubscriptions) ? blocker.Remedy : null);

    private async Task<IReadOnlyList<Provider>> Providers(Actor actor, CancellationToken ct)
    {
        var ids = await db.Partnerships.AsNoTracking().Where(p => p.ResellerTenant == actor.Tenant && p.Status != PartnershipStatus.Ended)
            .Select(p => p.Provider).Distinct().ToListAsync(ct);
        var names = await db.NamesOf(ids.Select(i => (OrganizationId?)i), ct);
        return [.. ids.Select(i => new Provider(i, names.NameOf(i)!)).OrderBy(p => p.Name.Legal, StringComparer.OrdinalIgnoreCase)];
    }

    private Task<List<ActivityRecord>> Lately(Actor actor, CustomerRelationship r, CancellationToken ct)
    {
        var id = r.Id.Value;
        return db.ActivityRecords.AsNoTracking().VisibleTo(actor).Where(record => record.Subject == id)
            .OrderByDescending(record => record.At).ThenByDescending(record => record.Id).Take(MostEvents).ToListAsync(ct);
    }
}
