using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The directory for a customer: partners by name, specialism and market, each with what the rules would say if the
/// customer took it, so that nobody is chosen in vain.
/// </summary>
public sealed class FindPartners(PortalDbContext db, PartnerCards cards, ConsentDesk desk)
{
    private const int MostRows = 50;

    /// <param name="Market">A market's code, or null: any.</param>
    public sealed record Query(string? Text = null, Specialisms Specialisms = Specialisms.None, string? Market = null);

    /// <param name="IsMine">The customer works with this partner already.</param>
    public sealed record Row(PartnerCard Partner, Specialisms Specialisms, string Summary, string KoreanSummary, bool IsMine, Decision Decision);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeOwnPartners).Refused(out var refusal)) return refusal;

        var listed = await db.Listed().OrderBy(p => p.Organization.Name.Legal).ToListAsync(ct);
        var mine = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == actor.Tenant && r.Status != RelationshipStatus.Removed).Select(r => r.PartnerTenant).ToListAsync(ct);
        List<Row> rows = [];
        foreach (var partner in listed.Where(p => Matches(p.Organization, query)))
        {
            var (tenant, listing) = (partner.Tenant, partner.Organization.Listing!);
            var card = (await cards.Of(tenant, ct))!;
            if (query.Market is not null && card.Market != query.Market) continue;

            var question = await desk.Question(actor, tenant, link: null, new Consent(IsGiven: true, AcceptAgreement: true), ct);
            rows.Add(new Row(card, listing.Specialisms, listing.Summary, listing.KoreanSummary, mine.Contains(tenant), desk.Preview(question)));
            if (rows.Count == MostRows) break;
        }

        return rows;
    }

    private static bool Matches(Organization organization, Query query)
    {
        if (!organization.Listing!.Specialisms.HasFlag(query.Specialisms)) return false;

        var text = query.Text?.Trim() ?? "";
        return organization.Name.Legal.Contains(text, StringComparison.OrdinalIgnoreCase)
            || organization.Name.Korean?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
    }
}
