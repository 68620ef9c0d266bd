using PartnerPortal.Application.Policy;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>
/// An organisation lets one of its tenants go. Nothing that stands may rest on it, and nobody signs in with it
/// any more; what was agreed with it keeps its history.
/// </summary>
public sealed class DetachTenant(PortalDbContext db, TenantDesk desk, PolicyDesk policy)
{
    public async Task<Result> Handle(Actor actor, TenantId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageOrganization).Refused(out var refusal)) return refusal;
        if (await db.Tenants.Attached().SingleOrDefaultAsync(t => t.Id == id && t.Organization == actor.Organization, ct) is not { } tenant)
            return OrganizationRefusals.UnknownTenant(id.ToString());

        var query = await desk.LettingGo(actor, tenant, ct);
        if (policy.File(actor, query, tenant.Domain).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);
        if (await desk.IsInUse(id, ct)) return OrganizationRefusals.TenantInUse(tenant.Domain);

        tenant.Detach(clearance);
        foreach (var person in await db.Users.Where(u => u.Memberships.Any(m => m.Tenant == id)).ToListAsync(ct)) person.Leave(id);
        return await db.Commit(actor, ct);
    }
}
