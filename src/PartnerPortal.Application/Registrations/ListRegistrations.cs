using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>Who waits to be let in, the longest first.</summary>
public sealed class ListRegistrations(PortalDbContext db)
{
    public const int PageSize = 50;

    /// <param name="OnRecord">What the portal knows of the tenant already, or null: nothing.</param>
    public sealed record Row(RegistrationId Id, CompanyName Name, string Domain, CountryCode Country, TenantId Tenant, string Contact, string Email, DateTimeOffset AskedAt, Standing? OnRecord = null);

    /// <param name="Holder">To whom the tenant belongs on record.</param>
    /// <param name="HasPeople">Somebody acts for the holder, so the applicant takes the tenant from it; else the applicant becomes the holder.</param>
    /// <param name="IsLetGo">The holder let the tenant go.</param>
    public sealed record Standing(CompanyName Holder, string Domain, bool HasPeople, bool IsLetGo);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.AdmitOrganizations).Refused(out var refusal)) return refusal;

        var rows = await db.Registrations.AsNoTracking().Where(r => r.Status == RegistrationStatus.Waiting).OrderBy(r => r.AskedAt).Take(PageSize)
            .Select(r => new Row(r.Id, r.Name, r.Domain, r.Country, r.Applicant.Tenant, r.Applicant.Name, r.Applicant.Email, r.AskedAt, null)).ToListAsync(ct);
        var standings = await Standings(rows.ConvertAll(row => row.Tenant), ct);
        return rows.ConvertAll(row => row with { OnRecord = standings.GetValueOrDefault(row.Tenant) });
    }

    private async Task<Dictionary<TenantId, Standing>> Standings(List<TenantId> asking, CancellationToken ct)
    {
        var known = from tenant in db.Tenants.AsNoTracking()
                    where asking.Contains(tenant.Id)
                    join holder in db.Organizations on tenant.Organization equals holder.Id
                    select new
                    {
                        tenant.Id,
                        holder.Name,
                        tenant.Domain,
                        HasPeople = db.Users.Any(u => u.Memberships.Any(m => m.Organization == holder.Id)) || db.UserInvitations.Any(i => i.Organization == holder.Id),
                        IsLetGo = tenant.DetachedAt != null,
                    };
        return await known.ToDictionaryAsync(found => found.Id, found => new Standing(found.Name, found.Domain, found.HasPeople, found.IsLetGo), ct);
    }
}
