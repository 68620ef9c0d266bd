using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>
/// An organisation lets one of its tenants go. Nothing that stands may rest on it, and nobody signs in with it
/// any more, nor does a program act with it; what was agreed with it keeps its history.
/// </summary>
public sealed class DetachTenant(PortalDbContext db, TenantDesk desk, PolicyDesk policy, TimeProvider clock)
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
        return (await Empty(id, ct)).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }

    // Whoever and whatever came in with it: should it have another owner one day, nobody of the former one's is left behind.
    private async Task<Result> Empty(TenantId id, CancellationToken ct)
    {
        foreach (var person in await db.Users.Where(u => u.Memberships.Any(m => m.Tenant == id)).ToListAsync(ct)) person.Leave(id);
        await db.Withdraw(await db.UserInvitations.Where(i => i.Tenant == id).ToListAsync(ct), ct);
        foreach (var application in await db.RegisteredApplications.Where(a => a.Tenant == id && a.Status != RegisteredApplicationStatus.Removed).ToListAsync(ct))
        {
            if (application.Make(RegisteredApplicationMove.Remove).Refused(out var refusal)) return refusal;
        }

        var now = clock.GetUtcNow();
        foreach (var token in await db.ApiTokens.Live(now).Where(t => t.Tenant == id).ToListAsync(ct)) token.Revoke(now);
        return Result.Ok;
    }
}
