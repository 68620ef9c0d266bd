using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// Lays out the facts of a deal between two tenants. What a caller could lie about (whose tenant, which kind, which
/// links exist) is looked up here and nowhere else.
/// </summary>
public sealed class FactFinder(PortalDbContext db, TimeProvider clock)
{
    /// <summary>The question, with every fact that the store knows. <paramref name="buyer"/> null: nobody known yet.</summary>
    public async Task<PolicyQuery> Deal(PolicyAction action, TenantId seller, TenantId? buyer, Standing actor, CancellationToken ct)
    {
        var deals = await Deals(action, seller, buyer is { } tenant ? [tenant] : [], actor, ct);
        return deals.Buyers.Values.SingleOrDefault() is { } party ? deals.With(party) : deals.Question;
    }

    /// <summary>The same question as once, between the same two tenants, with what is so today; what was typed or chosen then stays.</summary>
    public async Task<Result<PolicyQuery>> Anew(PolicyQuery then, CancellationToken ct)
    {
        if (await Party(then.Seller.Tenant, ct) is not { } seller || (then.Buyer is { } buyer && await Party(buyer.Tenant, ct) is null))
            return new Refusal(RefusalKind.Conflict, "policy.side-gone");

        var now = await Deal(then.Action, seller.Tenant, then.Buyer?.Tenant, Standing.Of(then), ct);
        var judged = then with
        {
            At = now.At,
            Seller = now.Seller,
            Buyer = now.Buyer,
            Partnership = now.Partnership,
            PartnershipElsewhere = now.PartnershipElsewhere,
            Relation = now.Relation,
            AdminRights = now.AdminRights,
            CustomerAgreement = now.CustomerAgreement,
            AdministeredService = now.AdministeredService,
            ResellersOfSeller = now.ResellersOfSeller,
            OtherPartnersOfBuyer = now.OtherPartnersOfBuyer,
        };
        return judged.IsAskedByAnother ? judged.AsCompanion() : judged;
    }

    /// <summary>The same for many buyers at once.</summary>
    public async Task<DealFacts> Deals(PolicyAction action, TenantId seller, IReadOnlyCollection<TenantId> buyers, Standing actor, CancellationToken ct)
    {
        var parties = await Parties([seller, .. buyers], ct);
        if (!parties.TryGetValue(seller, out var selling)) throw new InvalidOperationException($"Tenant {seller} acts but is not on record.");

        var wanted = buyers.ToHashSet();
        return new DealFacts
        {
            Question = new PolicyQuery(action, selling, clock.GetUtcNow()) { Roles = actor.Roles, HasMfa = actor.HasMfa, ResellersOfSeller = await Resellers(selling, ct) },
            Buyers = parties.Where(party => wanted.Contains(party.Key)).ToDictionary(),
            Partnerships = await Partnerships(selling, [.. parties.Values.Select(party => party.Organization).Distinct()], ct),
            Relationships = await Relationships(buyers, ct),
            Administered = await Administered(selling, buyers, ct),
            Agreements = await db.CustomerAgreements.Where(a => buyers.Contains(a.CustomerTenant)).ToDictionaryAsync(a => a.CustomerTenant, a => a.Kind, ct),
        };
    }

    /// <summary>What the actor and its organisation sent since midnight. <paramref name="recipient"/> null: nobody known yet.</summary>
    public async Task<SendingFacts> Sent(Actor actor, string? recipient, CancellationToken ct)
    {
        var midnight = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var invitations = db.PartnershipInvitations.Where(i => i.Provider == actor.Organization && i.CreatedAt >= midnight).Select(i => i.Link.SentBy);
        var requests = db.RelationshipRequests.Where(r => r.Partner == actor.Organization && r.CreatedAt >= midnight).Select(r => r.Link.SentBy);
        var bySender = await invitations.Concat(requests).CountAsync(by => by == actor.User, ct);
        var toRecipient = recipient is null ? 0 : await db.OutboxMessages.ToTypedAddresses(actor.Organization, clock.GetUtcNow()).To(recipient).CountAsync(ct);
        return new SendingFacts(bySender, toRecipient);
    }

    /// <summary>One side of a deal, or null: no such tenant on record.</summary>
    public async Task<PartyFacts?> Party(TenantId id, CancellationToken ct) => (await Parties([id], ct)).GetValueOrDefault(id);

    internal static PartyFacts Party(Organization owner, Tenant tenant)
    {
        var enrollment = owner.EnrollmentOn(tenant.Id);
        return new PartyFacts(owner.Id, owner.Name, tenant.Id, tenant.Kind)
        {
            Tier = enrollment?.Tier ?? Tier.None,
            Enrollment = enrollment?.Status,
            IsReseller = owner.Enrollments.Any(e => e.IsActiveResellers),
            AgreementSigned = enrollment is null || enrollment.AgreementSignedOn is not null,
            KindIsEvidenced = tenant.Evidence is not KindEvidence.None,
            Domain = tenant.Domain,
            Country = tenant.Country,
            Cloud = tenant.Cloud,
            Group = owner.Group,
            IsCspPartner = owner.IsPartner,
            Vetting = owner.Vetting,
        };
    }

    private async Task<IReadOnlyDictionary<TenantId, PartyFacts>> Parties(IReadOnlyCollection<TenantId> ids, CancellationToken ct)
    {
        var tenants = await db.Tenants.AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(ct);
        var owners = tenants.Select(t => t.Organization).Distinct().ToList();
        var organizations = await db.Organizations.AsNoTracking().Where(o => owners.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        return tenants.ToDictionary(t => t.Id, t => Party(organizations[t.Organization], t));
    }

    private Task<int> Resellers(PartyFacts seller, CancellationToken ct) =>
        db.Partnerships.CountAsync(p => p.Provider == seller.Organization && p.Status != PartnershipStatus.Ended, ct);

    private async Task<ILookup<OrganizationId, DealFacts.Pair>> Partnerships(PartyFacts seller, IReadOnlyCollection<OrganizationId> others, CancellationToken ct)
    {
        var open = await db.Partnerships.AsNoTracking()
            .Where(p => p.Status != PartnershipStatus.Ended
                && ((p.Provider == seller.Organization && others.Contains(p.Reseller)) || (p.Reseller == seller.Organization && others.Contains(p.Provider))))
            .Select(p => new { p.Provider, p.ProviderTenant, p.Reseller, p.ResellerTenant })
            .ToListAsync(ct);
        return open.ToLookup(
            p => p.Provider == seller.Organization ? p.Reseller : p.Provider,
            p => p.Provider == seller.Organization ? new DealFacts.Pair(p.ProviderTenant, p.ResellerTenant) : new DealFacts.Pair(p.ResellerTenant, p.ProviderTenant));
    }

    // What another partner sells, as seller or as reseller of record, to a customer that gave it admin rights.
    private async Task<ILookup<TenantId, OfferFamily>> Administered(PartyFacts seller, IReadOnlyCollection<TenantId> buyers, CancellationToken ct)
    {
        var services = await (
            from relationship in db.CustomerRelationships.AsNoTracking()
            where buyers.Contains(relationship.CustomerTenant) && relationship.Partner != seller.Organization
                && relationship.AdminRightsGrantedAt != null && relationship.Status != RelationshipStatus.Removed
            join subscription in db.Subscriptions on relationship.CustomerTenant equals subscription.CustomerTenant
            where subscription.Status == SubscriptionStatus.Active
                && (subscription.Seller == relationship.Partner || subscription.PartnerOfRecord == relationship.Partner)
            select new { relationship.CustomerTenant, subscription.Family }).Distinct().ToListAsync(ct);
        return services.OrderBy(s => s.Family).ToLookup(s => s.CustomerTenant, s => s.Family);
    }

    private async Task<ILookup<TenantId, DealFacts.Partner>> Relationships(IReadOnlyCollection<TenantId> buyers, CancellationToken ct)
    {
        var open = await db.CustomerRelationships.AsNoTracking()
            .Where(r => buyers.Contains(r.CustomerTenant) && r.Status != RelationshipStatus.Removed)
            .Select(r => new { r.CustomerTenant, r.Partner, r.PartnerTenant, r.AdminRightsGrantedAt })
            .ToListAsync(ct);
        return open.ToLookup(r => r.CustomerTenant, r => new DealFacts.Partner(r.Partner, r.PartnerTenant, r.AdminRightsGrantedAt is not null));
    }
}
