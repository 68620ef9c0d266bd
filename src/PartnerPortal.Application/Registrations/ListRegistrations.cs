using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>Who waits to be let in, the longest first.</summary>
public sealed class ListRegistrations(PortalDbContext db)
{
    public const int PageSize = 50;

    public sealed record Row(RegistrationId Id, CompanyName Name, string Domain, CountryCode Country, TenantId Tenant, string Contact, string Email, DateTimeOffset AskedAt);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.AdmitOrganizations).Refused(out var refusal)) return refusal;

        return await db.Registrations.AsNoTracking().Where(r => r.Status == RegistrationStatus.Waiting).OrderBy(r => r.AskedAt).Take(PageSize)
            .Select(r => new Row(r.Id, r.Name, r.Domain, r.Country, r.Applicant.Tenant, r.Applicant.Name, r.Applicant.Email, r.AskedAt)).ToListAsync(ct);
    }
}
