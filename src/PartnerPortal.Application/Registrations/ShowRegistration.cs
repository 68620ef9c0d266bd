using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>What became of the last application of a tenant, for whoever signed in with it. An approval counts while somebody has the tenant.</summary>
public sealed class ShowRegistration(PortalDbContext db)
{
    public sealed record Details(CompanyName Name, RegistrationStatus Status, DateTimeOffset AskedAt, string? Reason);

    public async Task<Details?> Handle(TenantId tenant, CancellationToken ct)
    {
        var last = await db.Registrations.AsNoTracking().Where(r => r.Applicant.Tenant == tenant).OrderByDescending(r => r.AskedAt)
            .Select(r => new Details(r.Name, r.Status, r.AskedAt, r.Reason)).FirstOrDefaultAsync(ct);
        return last is { Status: RegistrationStatus.Approved } && !await db.IsSettled(tenant, ct) ? null : last;
    }
}
