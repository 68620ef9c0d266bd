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
                   let seller = tenants[link.Seller]
                   let buyer = tenants[link.Buyer]
                   select new PreviewImpact.Row(link.Kind, link.Id, names[seller.Organization], seller.Domain, names[buyer.Organization], buyer.Domain, link.Verdict),
            ];
        }
    }
}
