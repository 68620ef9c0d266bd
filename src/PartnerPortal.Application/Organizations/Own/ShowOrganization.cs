using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>What the rules know of one's own organisation: enrolments, locations, tenants and who may change them.</summary>
public sealed class ShowOrganization(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Country">Country, market and cloud are those of the tenant of the sign-in.</param>
    /// <param name="Managers">Who may change all this.</param>
    /// <param name="KindsByHand">What may be said of a tenant that is added.</param>
    public sealed record Details(
        OrganizationId Id, CompanyName Name, PartnerId? GlobalPartnerId, CountryCode Country, string? Market, CloudInstance Cloud,
        IReadOnlyList<EnrollmentRow> Enrollments, IReadOnlyList<LocationRow> Locations, IReadOnlyList<TenantRow> Tenants,
        IReadOnlyList<string> Managers, IReadOnlyList<TenantKind> KindsByHand);

    public sealed record EnrollmentRow(
        EnrollmentId Id, Tier Tier, string? Market, EnrollmentStatus Status, DateOnly Since, DateOnly? AgreementSignedOn, string Domain);

    /// <param name="Name">What it is called, or null: the location of an enrolment.</param>
    /// <param name="Domain">The tenant that uses the PartnerID, or null: none does.</param>
    public sealed record LocationRow(PartnerId Id, string? Name, CountryCode Country, string? Domain);

    /// <param name="MayBecome">What a Global admin may declare it to be; none: not by hand.</param>
    /// <param name="MayGo">Neither the tenant of the sign-in nor one with an enrolment .</param>
    public sealed record TenantRow(
        TenantId Id, string Domain, TenantKind Kind, KindEvidence Evidence, Vouching? Vouching, CloudInstance Cloud, CountryCode Country,
        string? Market, IReadOnlyList<TenantKind> MayBecome, bool MayGo);

    public async Task<Details> Handle(Actor actor, CancellationToken ct)
    {
        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == actor.Organization, ct);
        var tenants = await db.Tenants.AsNoTracking().Attached().Where(t => t.Organization == actor.Organization).OrderBy(t => t.Domain).ToListAsync(ct);
        var locations = await db.Locations.AsNoTracking().Where(l => l.Organization == actor.Organization).OrderBy(l => l.Id).ToListAsync(ct);
        var here = tenants.Single(t => t.Id == actor.Tenant);
        return new Details(
            owner.Id, owner.Name, owner.GlobalPartnerId, here.Country, MarketOf(here), here.Cloud,
            [.. owner.Enrollments.Select(enrollment => Row(enrollment, tenants))],
            [.. owner.Enrollments.Select(enrollment => Place(enrollment, tenants)), .. locations.Select(location => Place(location, tenants))],
            [.. tenants.Select(tenant => Row(owner, tenant, actor))],
            await Managers(actor, ct), owner.KindsByHand);
    }

    private EnrollmentRow Row(Enrollment enrollment, List<Tenant> tenants)
    {
        var tenant = tenants.Find(t => t.Id == enrollment.Tenant);
        return new(
            enrollment.Id, enrollment.Tier, tenant is null ? null : MarketOf(tenant), enrollment.Status, enrollment.Since, enrollment.AgreementSignedOn,
            tenant?.Domain ?? "");
    }

    private static LocationRow Place(Enrollment enrollment, List<Tenant> tenants) => tenants.Find(t => t.Id == enrollment.Tenant) is { } tenant
        ? new(enrollment.Location, null, tenant.Country, tenant.Domain)
        : new(enrollment.Location, null, default, null);

    private static LocationRow Place(Location location, List<Tenant> tenants) =>
        new(location.Id, location.Name, location.Country, tenants.Find(t => t.Id == location.Tenant)?.Domain);

    private TenantRow Row(Organization owner, Tenant tenant, Actor actor) => new(
        tenant.Id, tenant.Domain, tenant.Kind, tenant.Evidence, tenant.Vouching, tenant.Cloud, tenant.Country, MarketOf(tenant),
        [.. owner.KindsByHand.Where(kind => owner.MayDeclare(tenant.Kind, kind))],
        MayGo: tenant.Id != actor.Tenant && owner.EnrollmentOn(tenant.Id) is null);

    private async Task<IReadOnlyList<string>> Managers(Actor actor, CancellationToken ct)
    {
        var people = await db.Users.AsNoTracking().Where(u => u.Memberships.Any(m => m.Organization == actor.Organization)).OrderBy(u => u.Name).ToListAsync(ct);
        return
        [
            .. people.Where(person => person.Memberships.Any(m => m.Organization == actor.Organization && !m.IsSuspended && RoleMatrix.Allows(m.Roles, Permission.ManageOrganization)))
                .Select(person => person.NameIn(actor.Language)),
        ];
    }

    private string? MarketOf(Tenant tenant) => MarketTable.Of(tenant.Country, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))?.Code;
}
