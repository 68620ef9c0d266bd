namespace PartnerPortal.Application.Tokens;

/// <summary>
/// Who has signed in before with an account of a tenant, for a program that comes with the provider's token: nothing is bound
/// and nothing recorded by a call.
/// </summary>
public sealed class RecogniseAccount(PortalDbContext db)
{
    public Task<UserId?> Handle(TenantId tenant, string subject, CancellationToken ct) => db.Users.AsNoTracking()
        .Where(u => u.Accounts.Any(a => a.Tenant == tenant && a.Subject == subject) && db.Tenants.Any(t => t.Id == tenant && t.DetachedAt == null))
        .Select(u => (UserId?)u.Id).SingleOrDefaultAsync(ct);
}
