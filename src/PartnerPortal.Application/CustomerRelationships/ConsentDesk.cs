using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// What every consent of a customer begins and ends with: the right link, the right tenant, the policy's question, the
/// customer agreement in the same step, and the notices that the customer wants sent.
/// </summary>
public sealed class ConsentDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    /// <summary>The request behind a link, open for <paramref name="move"/>, in the hands of the tenant it was addressed to.</summary>
    public async Task<Result<RelationshipRequest>> Take(Actor actor, string token, RequestMove move, CancellationToken ct)
    {
        var hash = LinkTokens.Hash(token);
        var request = await db.RelationshipRequests.SingleOrDefaultAsync(r => r.Link.TokenHash == hash, ct);
        if (request is null) return CustomerRelationshipRefusals.UnknownRequest();
        if (request.AddressedTenant is { } addressed && addressed != actor.Tenant) return await WrongTenant(addressed, actor.Tenant, ct);
        if (RelationshipRequest.After(request.Status, move) is null) return CustomerRelationshipRefusals.RequestMoveNotOpen(request.Status, move);

        return request;
    }

    /// <param name="link">The personal link that is answered, or null: a partner's standing offer in the directory.</param>
    public async Task<PolicyQuery> Question(Actor actor, TenantId partner, PersonalLink? link, Consent consent, CancellationToken ct)
    {
        var query = await facts.Deal(PolicyAction.RelationAccept, partner, actor.Tenant, actor.Standing, ct);
        return query with
        {
            CustomerAgreement = query.CustomerAgreement || consent.AcceptAgreement,
            Consent = new ConsentFacts(consent.IsGiven, consent.GrantAdminRights),
            Link = new LinkFacts(ExpiresAt: link?.ExpiresAt, IsOwn: link?.SentBy == actor.User),
        };
    }

    /// <summary>A question for each who asks by a request's link, the sender first: every one is judged as itself.</summary>
    public async Task<IReadOnlyList<PolicyQuery>> Questions(Actor actor, RelationshipRequest request, Consent consent, CancellationToken ct)
    {
        var own = await Half(actor, request, request.PartnerTenant, consent, ct);
        if (request.JointProvider is not { } provider) return [own];

        var half = await Half(actor, request, provider.Tenant, consent with { GrantAdminRights = consent.GrantProviderAdminRights }, ct);
        var workTogether = await db.Partnerships.Join(provider.Tenant, request.PartnerTenant, ct);
        return
        [
            own with { Together = new TogetherFacts(LinkPart.BringsProvider, half.Seller, workTogether) },
            half with { Together = new TogetherFacts(LinkPart.ComesAlong, own.Seller, workTogether) },
        ];
    }

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query) => policy.File(actor, query, query.Seller.Name.Legal);

    /// <summary>Files a decision for each who asks; one objection refuses all.</summary>
    public Result<IReadOnlyList<Clearance>> File(Actor actor, IReadOnlyList<PolicyQuery> halves) =>
        Decision.ClearAll([.. halves.Select(half => File(actor, half))]);

    /// <summary>Why there is a relationship already: somebody answered this very request meanwhile, or it came another way.</summary>
    public async Task<Refusal> Already(RelationshipRequest request, PolicyQuery query, CancellationToken ct)
    {
        await db.Entry(request).ReloadAsync(ct);
        return RelationshipRequest.After(request.Status, RequestMove.Accept) is null
            ? CustomerRelationshipRefusals.RequestMoveNotOpen(request.Status, RequestMove.Accept)
            : CustomerRelationshipRefusals.AlreadyConnected(query.Seller.Name.Legal);
    }

    /// <summary>Accepts the customer agreement in the same commit, where it is still missing and the customer ticked it.</summary>
    public async Task TakeAgreement(Actor actor, Consent consent, CancellationToken ct)
    {
        if (!consent.AcceptAgreement || await db.CustomerAgreements.AnyAsync(a => a.CustomerTenant == actor.Tenant, ct)) return;

        var now = clock.GetUtcNow();
        db.CustomerAgreements.Add(CustomerAgreement.Accept(
            CustomerAgreementId.New(now), actor.Organization, actor.Tenant, AgreementKind.Direct, actor.Name, now));
    }

    /// <summary>The partners that the customer has already are told only if it wants so (W-09).</summary>
    /// <param name="asking">Who was accepted just now, and is told anyway.</param>
    public async Task TellOthers(Actor actor, Consent consent, CustomerRelationship added, IReadOnlyList<TenantId> asking, CancellationToken ct)
    {
        if (!consent.TellOtherPartners) return;

        var partners = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == actor.Tenant && r.Status != RelationshipStatus.Removed && !asking.Contains(r.PartnerTenant))
            .Select(r => r.PartnerTenant).ToListAsync(ct);
        foreach (var tenant in partners) await Tell(MailKind.PartnerAdded, actor, added.Id.Value, tenant, ct);
    }

    /// <summary>Owes a mail to each Global admin of a partner's tenant.</summary>
    public Task Tell(MailKind kind, Actor actor, Guid subject, TenantId partner, CancellationToken ct) =>
        db.Owe(new Notice(kind, subject, actor.Organization, clock.GetUtcNow()), partner, ct);

    // Rights that nobody asked for are not granted, whatever was ticked.
    private async Task<PolicyQuery> Half(Actor actor, RelationshipRequest request, TenantId partner, Consent consent, CancellationToken ct) =>
        await Question(actor, partner, request.Link, consent with { GrantAdminRights = consent.GrantAdminRights && request.AdminRightsAreAskedFor(partner) }, ct);

    private async Task<Refusal> WrongTenant(TenantId addressed, TenantId signedIn, CancellationToken ct)
    {
        var domains = await db.Tenants.AsNoTracking().Where(t => t.Id == addressed || t.Id == signedIn).ToDictionaryAsync(t => t.Id, t => t.Domain, ct);
        return CustomerRelationshipRefusals.WrongTenant(
            domains.GetValueOrDefault(addressed, addressed.ToString()), domains.GetValueOrDefault(signedIn, signedIn.ToString()));
    }
}

/// <summary>What the customer ticked: each box is its own, none is ticked beforehand, only the first is needed.</summary>
/// <param name="IsGiven">Accepts the partner as its reseller.</param>
/// <param name="AcceptAgreement">Accepts the Microsoft Customer Agreement, where it is still missing.</param>
/// <param name="GrantAdminRights">Gives the legacy admin rights that the partner asked for.</param>
/// <param name="TellOtherPartners">Has the partners that it works with already told.</param>
/// <param name="GrantProviderAdminRights">Gives the legacy admin rights that were asked for the provider that comes along.</param>
public sealed record Consent(
    bool IsGiven, bool AcceptAgreement = false, bool GrantAdminRights = false, bool TellOtherPartners = false, bool GrantProviderAdminRights = false);
