namespace PartnerPortal.Application.Policy.Impact;

/// <summary>Names what is only numbers while it is judged.</summary>
internal static class LinkNames
{
    extension(PortalDbContext db)
    {
        public async Task<IReadOnlyList<PreviewImpact.Row>> Named(IReadOnlyCollection<ChangedLink> links, CancellationToken ct)
        {
            var ids = links.SelectMany(link => new[] { link.Seller, link.Buyer }).Distinct().ToList();
            var tenants = await db.Tenants.AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Organization, t.Domain }).ToDictionaryAsync(t => t.Id, ct);
            var names = await db.NamesOf(tenants.Values.Select(t => (OrganizationId?)t.Organization).Distinct(), ct);
            return
            [
                .. from link in links
                   let seller = Known(link.Seller)
                   let buyer = link.Newcomer ?? Known(link.Buyer)
                   select new PreviewImpact.Row(link.Kind, link.Id, seller.Name, seller.Domain, buyer.Name, buyer.Domain, link.Verdict),
            ];

            LinkSide Known(TenantId tenant) => new(names[tenants[tenant].Organization], tenants[tenant].Domain);
        }
    }
}
