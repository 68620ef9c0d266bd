using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>
/// Brings those whom the operator admits to their tenant. An organisation that others wrote down becomes theirs, with what it
/// is connected to. From an organisation that has people of its own they get the tenant, and nothing else.
/// </summary>
public sealed class AdmissionDesk(PortalDbContext db, TenantDesk desk)
{
    /// <summary>The organisation that they will be: the one on record, if nobody has come for it yet, or else a new one.</summary>
    internal async Task<Organization> Host(Registration asked, Tenant? known, DateTimeOffset now, CancellationToken ct) =>
        known is { DetachedAt: null } && !await db.HasPeople(known.Organization, ct)
            ? await db.Organizations.SingleAsync(o => o.Id == known.Organization, ct)
            : Organization.Register(OrganizationId.New(now), asked.Name);

    internal async Task<Result> Settle(Registration asked, Tenant? known, Organization host, CancellationToken ct)
    {
        var id = asked.Applicant.Tenant;
        if (await db.IsSettled(id, ct) || await db.Tenants.AnyAsync(t => t.Id != id && t.Domain == asked.Domain, ct))
            return RegistrationRefusals.TenantOrDomainTaken(asked.Domain);
        if (known is { DetachedAt: null } && known.Organization != host.Id && await Rests(known, ct)) return await InUse(known, ct);

        if (known?.Organization == host.Id) await Rename(host, asked, ct);
        else db.Organizations.Add(host);
        if (known is null) db.Tenants.Add(Tenant.Record(id, host.Id, asked.Domain, TenantKind.Unclassified, asked.Cloud, asked.Country, KindEvidence.None));
        else Hand(known, host, asked);

        // Whoever was invited here and never came was invited by others than the tenant's own people.
        await db.Withdraw(await db.UserInvitations.Where(i => i.Tenant == id).ToListAsync(ct), ct);
        return Result.Ok;
    }

    // Of two who want the tenant at once, one looks again.
    private void Hand(Tenant known, Organization host, Registration asked)
    {
        known.Settle(host.Id, asked.Domain, asked.Cloud, asked.Country);
        db.Hold(known);
    }

    private async Task<bool> Rests(Tenant tenant, CancellationToken ct) =>
        await db.Organizations.AnyAsync(o => o.Enrollments.Any(e => e.Tenant == tenant.Id), ct) || await desk.IsInUse(tenant.Id, ct);

    private async Task<Refusal> InUse(Tenant tenant, CancellationToken ct) =>
        RegistrationRefusals.TenantInUse((await db.Organizations.Where(o => o.Id == tenant.Organization).Select(o => o.Name).SingleAsync(ct)).Legal);

    private async Task Rename(Organization host, Registration asked, CancellationToken ct)
    {
        host.Rename(asked.Name);
        foreach (var relationship in await db.CustomerRelationships.Where(r => r.CustomerTenant == asked.Applicant.Tenant).ToListAsync(ct))
            relationship.NameCustomer(asked.Name, asked.Domain);
    }
}
