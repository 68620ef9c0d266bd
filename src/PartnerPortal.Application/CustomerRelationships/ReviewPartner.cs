using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The page before the customer's consent: who comes, what stays as it is, and what the rules say. Serves a request's
/// link and a choice from the directory alike; nothing is kept.
/// </summary>
public sealed class ReviewPartner(PortalDbContext db, PartnerCards cards, ConsentDesk desk)
{
    /// <param name="Holdings">The customer's subscriptions, counted by who sells them; a null seller is outside CSP. What the customer has is for those who may see its partners.</param>
    /// <param name="Agreement">The day of the customer agreement, or null: it is still to be accepted.</param>
    public sealed record Details(
        PartnerCard Partner, Decision Decision, IReadOnlyList<SoldBy> Holdings, IReadOnlyList<Recorded> Recorded,
        IReadOnlyList<CompanyName> OtherPartners, DateTimeOffset? Agreement)
    {
        /// <summary>Whether the reader may see what the customer has: else nothing of it stands here.</summary>
        public bool ShowsOwn { get; init; } = true;

        /// <summary>The partner's request asks for legacy admin rights, too. A listing never does.</summary>
        public bool AsksForAdminRights { get; init; }

        /// <summary>Why admin rights can't be granted to the partner, though it may be accepted; null: nothing objects .</summary>
        public Finding? AdminObjection { get; init; }

        /// <summary>The provider that is accepted in the same step, judged as itself; null: nobody comes along.</summary>
        public JointHalf? Provider { get; init; }

        /// <summary>The reseller that the provider named beside itself. It is not accepted by this.</summary>
        public PartnerCard? Introducer { get; init; }

        /// <summary>What the rules say of each who asks.</summary>
        public IReadOnlyList<Decision> Halves => Provider is null ? [Decision] : [Decision, Provider.Decision];

        public bool IsBlocked => Halves.Any(half => half.Outcome is Outcome.Block);

        /// <summary>There is nothing left to decide: everybody who asks is the customer's partner already .</summary>
        public bool IsStanding => Decision.Query.Relation && Provider is null or { Decision.Query.Relation: true };
    }

    public sealed record JointHalf(PartnerCard Partner, Decision Decision, bool AsksForAdminRights, Finding? AdminObjection);

    public sealed record SoldBy(CompanyName? Seller, int Count);

    public sealed record Recorded(CompanyName Reseller, int Count);

    public async Task<Result<Details>> OfRequest(Actor actor, string token, CancellationToken ct)
    {
        if ((await desk.Take(actor, token, RequestMove.Accept, ct)).Refused(out var refusal, out var request)) return refusal;

        var halves = await desk.Questions(actor, request, Ticked, ct);
        return await Review(actor, halves[0], request.Asking, ct) with
        {
            AsksForAdminRights = request.AsksForAdminRights,
            AdminObjection = AdminObjection(halves[0]),
            Provider = request.JointProvider is { } provider
                ? new JointHalf((await cards.Of(provider.Tenant, ct))!, desk.Preview(halves[1]), provider.AsksForAdminRights, AdminObjection(halves[1]))
                : null,
            Introducer = request.Introducer is { } reseller ? await cards.Of(reseller.Tenant, ct) : null,
        };
    }

    public async Task<Result<Details>> OfListed(Actor actor, TenantId partner, CancellationToken ct)
    {
        if (!await db.Listed().AnyAsync(p => p.Tenant == partner, ct)) return CustomerRelationshipRefusals.UnknownPartner();

        return await Review(actor, await desk.Question(actor, partner, link: null, Ticked, ct), [partner], ct);
    }

    // Previews ask as if every needed box were ticked: the page says beside each box that it is needed.
    private static Consent Ticked { get; } = new(IsGiven: true, AcceptAgreement: true);

    // What ticking the box of the admin rights would add to the objections.
    private Finding? AdminObjection(PolicyQuery half) =>
        desk.Preview(half with { Consent = half.Consent with { IncludesAdminRights = true } }).Objections
            .FirstOrDefault(finding => desk.Preview(half).Objections.All(known => known.Rule != finding.Rule));

    private async Task<Details> Review(Actor actor, PolicyQuery question, IReadOnlyList<TenantId> asking, CancellationToken ct)
    {
        var agreement = await db.CustomerAgreements.AsNoTracking().SingleOrDefaultAsync(a => a.CustomerTenant == actor.Tenant, ct);
        var card = (await cards.Of(question.Seller.Tenant, ct))!;
        if (!actor.May(Permission.SeeOwnPartners)) return new Details(card, desk.Preview(question), [], [], [], agreement?.AcceptedAt) { ShowsOwn = false };

        var subscriptions = await db.Subscriptions.AsNoTracking()
            .Where(s => s.CustomerTenant == actor.Tenant && s.Status != SubscriptionStatus.Deleted).ToListAsync(ct);
        var others = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == actor.Tenant && r.Status != RelationshipStatus.Removed && !asking.Contains(r.PartnerTenant))
            .OrderBy(r => r.Since).Select(r => r.Partner).Distinct().ToListAsync(ct);
        var names = await db.NamesOf(subscriptions.SelectMany(s => new[] { s.Seller, s.PartnerOfRecord }).Concat(others.Select(o => (OrganizationId?)o)), ct);
        return new Details(
            card, desk.Preview(question),
            [.. subscriptions.GroupBy(s => s.Seller).Select(g => new SoldBy(names.NameOf(g.Key), g.Count())).OrderByDescending(s => s.Count)],
            [.. subscriptions.Where(s => s.PartnerOfRecord is not null).GroupBy(s => s.PartnerOfRecord).Select(g => new Recorded(names.NameOf(g.Key)!, g.Count()))],
            [.. others.Select(o => names.NameOf(o)!)], agreement?.AcceptedAt);
    }
}
