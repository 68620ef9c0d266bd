namespace PartnerPortal.Application.Organizations;

/// <summary>The operator settles what a tenant is used for. Pending requests meet the new fact when they are answered.</summary>
public sealed class ClassifyTenant(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(TenantId Tenant, TenantKind Kind);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ClassifyTenants).Refused(out var refusal)) return refusal;

        var tenant = await db.Tenants.Attached().SingleOrDefaultAsync(t => t.Id == command.Tenant, ct);
        if (tenant is null) return OrganizationRefusals.UnknownTenant(command.Tenant.ToString());
        if (tenant.Classify(command.Kind, KindEvidence.OperatorsReview, new Vouching(actor.Name, clock.GetUtcNow())).Refused(out refusal)) return refusal;

        return await db.Commit(actor, ct);
    }
}
