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

        var owner = await db.Organizations.SingleAsync(o => o.Id == actor.Organization, ct);
        var query = await desk.LettingGo(actor, tenant, ct);
        if (policy.File(actor, query, tenant.Domain).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);
        if (await desk.IsInUse(id, ct)) return OrganizationRefusals.TenantInUse(tenant.Domain);

        db.Hold(owner); // of two who take Global admins away at once, one looks again
        tenant.Detach(clearance);
        foreach (var person in await db.Users.Where(u => u.Memberships.Any(m => m.Tenant == id)).ToListAsync(ct)) person.Leave(id);
        foreach (var invitation in await db.UserInvitations.Where(i => i.Tenant == id).ToListAsync(ct))
        {
            invitation.Withdraw();
            db.UserInvitations.Remove(invitation);
        }

        return await db.Commit(actor, ct);
    }
}
