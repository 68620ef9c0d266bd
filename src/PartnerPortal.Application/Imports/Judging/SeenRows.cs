namespace PartnerPortal.Application.Imports.Judging;

/// <summary>What earlier rows of the same file named: the later of two is refused.</summary>
internal sealed class SeenRows
{
    private readonly Dictionary<TenantId, int> _tenants = [];
    private readonly Dictionary<string, TenantId> _domains = [];
    private readonly Dictionary<PartnerId, TenantId> _numbers = [];

    /// <summary>The row that named the tenant before, or null: this one is the first.</summary>
    public int? Before(TenantId tenant, int number) => _tenants.TryAdd(tenant, number) ? null : _tenants[tenant];

    public bool BelongsToAnother(string domain, TenantId tenant) => !_domains.TryAdd(domain, tenant) && _domains[domain] != tenant;

    public bool BelongsToAnother(PartnerId number, TenantId tenant) => !_numbers.TryAdd(number, tenant) && _numbers[number] != tenant;
}
