namespace PartnerPortal.Application.Organizations;

/// <summary>Tenants and what they are used for, for the operator who settles it.</summary>
public sealed class ListTenants(PortalDbContext db)
{
    public const int PageSize = 50;

    public sealed record Query(string? Text = null, TenantKind? Kind = null);

    public sealed record Row(
        TenantId Id, CompanyName Owner, string Domain, TenantKind Kind, KindEvidence Evidence, CloudInstance Cloud, CountryCode Country,
        IReadOnlyList<TenantKind> MayBecome);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.ClassifyTenants).Refused(out var refusal)) return refusal;

        var tenants = db.Tenants.AsNoTracking().Attached();
        if (query.Kind is { } kind) tenants = tenants.Where(t => t.Kind == kind);
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var text = query.Text.Trim().ToLowerInvariant();
            tenants = tenants.Where(t => t.Domain.Contains(text));
        }

        var found = await tenants.OrderBy(t => t.Domain).Take(PageSize).ToListAsync(ct);
        var names = await db.NamesOf(found.Select(t => (OrganizationId?)t.Organization), ct);
        return found.ConvertAll(t => new Row(
            t.Id, names[t.Organization], t.Domain, t.Kind, t.Evidence, t.Cloud, t.Country,
            [.. Enum.GetValues<TenantKind>().Where(next => next != t.Kind && Tenant.MayBecome(t.Kind, next))]));
    }
}
