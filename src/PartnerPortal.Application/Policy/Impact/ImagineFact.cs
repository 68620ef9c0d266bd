using PartnerPortal.Application.Organizations;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// Makes sure that an imagined fact is about somebody and makes a difference: "nothing would change" must never mean that
/// nobody was meant.
/// </summary>
public sealed class ImagineFact(PortalDbContext db, TargetFinder targets)
{
    /// <param name="Target">Whose fact, by domain, tenant ID or PartnerID.</param>
    /// <param name="Kind">What its tenant would be used for, or null: its enrolments would change.</param>
    /// <param name="Enrollment">What every enrolment of its organisation would be.</param>
    public sealed record Query(string? Target, TenantKind? Kind = null, EnrollmentStatus? Enrollment = null);

    /// <param name="KindNow">What the tenant is used for today.</param>
    /// <param name="EnrollmentsNow">How the organisation is enrolled today, each state once.</param>
    public sealed record Details(FactChange Fact, CompanyName Name, string Domain, TenantKind KindNow, IReadOnlyList<EnrollmentStatus> EnrollmentsNow);

    public async Task<Result<Details>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePacks).Refused(out var refusal)) return refusal;
        if ((await targets.Find(query.Target, ct)).Refused(out refusal, out var target)) return refusal;
        if (target is not { Tenant: { } id, IsOnRecord: true }) return ImpactRefusals.NobodyThere();

        var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == id, ct);
        var fact = query.Kind is null ? new FactChange(Organization: tenant.Organization, Enrollment: query.Enrollment) : new FactChange(tenant.Id, query.Kind);
        return await Check(fact, tenant, ct);
    }

    /// <summary>The same for a fact whose owner is named by id.</summary>
    internal async Task<Result> Check(FactChange fact, CancellationToken ct)
    {
        if (!fact.IsWhole) return ImpactRefusals.FactIncomplete();

        var tenants = db.Tenants.AsNoTracking().Attached();
        var tenant = await (fact.Tenant is { } id ? tenants.Where(t => t.Id == id) : tenants.Where(t => t.Organization == fact.Organization)).OrderBy(t => t.Id).FirstOrDefaultAsync(ct);
        if (tenant is null) return ImpactRefusals.NobodyThere();
        return (await Check(fact, tenant, ct)).Refused(out var refusal, out _) ? refusal : Result.Ok;
    }

    private async Task<Result<Details>> Check(FactChange fact, Tenant tenant, CancellationToken ct)
    {
        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == tenant.Organization, ct);
        var details = new Details(fact, owner.Name, tenant.Domain, tenant.Kind, [.. owner.Enrollments.Select(enrollment => enrollment.Status).Distinct()]);
        return fact switch
        {
            { IsWhole: false } => ImpactRefusals.FactIncomplete(),
            { Kind: { } kind } when kind == tenant.Kind => ImpactRefusals.IsSo(),
            { Enrollment: not null } when details.EnrollmentsNow.Count == 0 => ImpactRefusals.NotEnrolled(),
            { Enrollment: { } status } when details.EnrollmentsNow.All(now => now == status) => ImpactRefusals.IsSo(),
            _ => details,
        };
    }
}
