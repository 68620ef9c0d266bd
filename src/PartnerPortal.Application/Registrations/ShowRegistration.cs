using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>What became of the last application of a tenant, for whoever signed in with it.</summary>
public sealed class ShowRegistration(PortalDbContext db)
{
    public sealed record Details(CompanyName Name, RegistrationStatus Status, DateTimeOffset AskedAt, string? Reason);

    public Task<Details?> Handle(TenantId tenant, CancellationToken ct) => db.Registrations.AsNoTracking()
        .Where(r => r.Applicant.Tenant == tenant).OrderByDescending(r => r.AskedAt)
        .Select(r => new Details(r.Name, r.Status, r.AskedAt, r.Reason)).FirstOrDefaultAsync(ct);
}
