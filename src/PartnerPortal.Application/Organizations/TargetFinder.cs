namespace PartnerPortal.Application.Organizations;

/// <summary>
/// Finds the tenant that somebody typed: by PartnerID, tenant ID or domain. A PartnerID names the tenant of the
/// location's enrolment.
/// </summary>
public sealed class TargetFinder(PortalDbContext db)
{
    /// <param name="Tenant">The tenant meant, or null: nothing typed, or a PartnerID or domain that nobody here has.</param>
    /// <param name="IsOnRecord">The portal knows the tenant, so its facts can be checked.</param>
    public sealed record Target(TenantId? Tenant, bool IsOnRecord)
    {
        public static Target Nobody { get; } = new(null, IsOnRecord: false);
    }

    public async Task<Result<Target>> Find(string? typed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Target.Nobody;
        var text = typed.Trim();

        if (Guid.TryParse(text, out var guid)) return guid == Guid.Empty ? OrganizationRefusals.UnknownTenant(text) : await ById(TenantId.From(guid), ct);
        if (PartnerId.TryParse(text, out var partnerId)) return await ByPartnerId(partnerId, ct);
        return IsDomain(text) ? await ByDomain(text.ToLowerInvariant(), ct) : OrganizationRefusals.UnknownTenant(text);
    }

    private async Task<Target> ById(TenantId id, CancellationToken ct) =>
        new(id, await db.Tenants.Attached().AnyAsync(t => t.Id == id, ct));

    private async Task<Target> ByPartnerId(PartnerId id, CancellationToken ct)
    {
        var tenant = await db.Organizations.AsNoTracking()
            .SelectMany(o => o.Enrollments).Where(e => e.Location == id)
            .Select(e => (TenantId?)e.Tenant).FirstOrDefaultAsync(ct);
        return tenant is null ? Target.Nobody : new Target(tenant, IsOnRecord: true);
    }

    private async Task<Target> ByDomain(string domain, CancellationToken ct)
    {
        var tenant = await db.Tenants.AsNoTracking().Attached().Where(t => t.Domain == domain).Select(t => (TenantId?)t.Id).SingleOrDefaultAsync(ct);
        return tenant is null ? Target.Nobody : new Target(tenant, IsOnRecord: true);
    }

    private static bool IsDomain(string text) =>
        text.Length <= Tenant.MaxDomainLength && text.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(text) is UriHostNameType.Dns;
}
