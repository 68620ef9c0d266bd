using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>The checks before a relationship request is sent: the same way as sending, stopped after the decision.</summary>
public sealed class PreviewRequest(PortalDbContext db, RequestDesk desk)
{
    public sealed record Query(string? Target, bool AsksForAdminRights, bool TextKeepsLink = true)
    {
        /// <summary>To whom it goes, or null: nobody is named yet.</summary>
        public string? Recipient { get; init; }

        public Companions With { get; init; } = Companions.None;
    }

    /// <param name="IsOnRecord">False: the portal doesn't know the tenant (or none was named), so less could be checked.</param>
    /// <param name="OtherTenants">Tenants of the same organisation that may buy, where the addressed one may not: the remedy of R-065.</param>
    public sealed record Details(Decision Decision, bool IsOnRecord, CompanyName? Customer, TimeSpan Lifetime, IReadOnlyList<OtherTenant> OtherTenants)
    {
        /// <summary>What the rules say of the provider that comes along, as itself; null: nobody does.</summary>
        public Decision? Provider { get; init; }

        /// <summary>What the rules say of each who asks.</summary>
        public IReadOnlyList<Decision> Halves => Provider is null ? [Decision] : [Decision, Provider];
    }

    public sealed record OtherTenant(TenantId Tenant, string Domain, TenantKind Kind);

    public async Task<Result<Details>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if ((await desk.Lay(actor, query, ct)).Refused(out var refusal, out var asked)) return refusal;

        var (deal, decisions) = (asked.Deal, desk.Preview(asked));
        var others = deal.Query.Buyer is { EffectiveKind: TenantKind.CspTransaction } buyer ? await Corporate(buyer.Organization, ct) : [];
        return new Details(decisions[0], deal.IsOnRecord, deal.Query.Buyer?.Name, desk.LinkLifetime, others) { Provider = decisions.ElementAtOrDefault(1) };
    }

    private async Task<IReadOnlyList<OtherTenant>> Corporate(OrganizationId owner, CancellationToken ct) => await db.Tenants.AsNoTracking().Attached()
        .Where(t => t.Organization == owner && t.Kind == TenantKind.PartnerCorporate && t.Evidence != KindEvidence.None)
        .OrderBy(t => t.Domain).Select(t => new OtherTenant(t.Id, t.Domain, t.Kind)).ToListAsync(ct);
}
