using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests;

/// <summary>
/// The small fixed cast of the tests: Hanbit Distribution (provider), Namsan IT (reseller), Dongbaek Cloud (direct-bill)
/// and Mirae Hospital (customer), all in Korea, each with a Global admin.
/// </summary>
public sealed class Cast
{
    private int _partnerIds = 6_200_100;

    public Cast()
    {
        Hanbit = Partner("Hanbit Distribution", "한빛 유통", "hanbit", Tier.IndirectProvider);
        Namsan = Partner("Namsan IT", "남산 IT", "namsan", Tier.IndirectReseller);
        Dongbaek = Partner("Dongbaek Cloud", "동백 클라우드", "dongbaek", Tier.DirectBill);
        Mirae = Customer("Mirae Hospital", "미래병원", "mirae");
        NamsanCorporate = Tenant(Namsan.Organization, "namsan-corp", TenantKind.PartnerCorporate);
        Mina = Person("mina", "Mina Seo", Hanbit.Organization, Hanbit.Tenant, Roles.GlobalAdmin | Roles.AdminAgent);
        Jun = Person("jun", "Jun Park", Namsan.Organization, Namsan.Tenant, Roles.GlobalAdmin);
        Elena = Person("elena", "Elena Costa", Dongbaek.Organization, Dongbaek.Tenant, Roles.GlobalAdmin | Roles.AdminAgent);
        Hyejin = Person("hyejin", "Hyejin Lim", Mirae.Organization, Mirae.Tenant, Roles.GlobalAdmin);
        JunAtHome = Jun with { Tenant = NamsanCorporate };
        Nari = Person("nari", "Nari Kim", Mirae.Organization, Mirae.Tenant, Roles.Operator);
    }

    public static DateTimeOffset Then { get; } = new(2025, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public List<Organization> Organizations { get; } = [];

    public List<Tenant> Tenants { get; } = [];

    public List<User> Users { get; } = [];

    public Firm Hanbit { get; }

    public Firm Namsan { get; }

    public TenantId NamsanCorporate { get; }

    public Firm Dongbaek { get; }

    public Firm Mirae { get; }

    public Actor Mina { get; }

    public Actor Jun { get; }

    public Actor JunAtHome { get; }

    public Actor Elena { get; }

    public Actor Hyejin { get; }

    public Actor Nari { get; }

    public Firm Partner(string name, string korean, string slug, Tier tier, string country = "KR", CloudInstance cloud = CloudInstance.Global)
    {
        var organization = Organization.Register(OrganizationId.New(Then), new CompanyName(name, korean), PartnerId.Of(++_partnerIds));
        Organizations.Add(organization);
        var tenant = Tenant(organization.Id, slug, TenantKind.CspTransaction, country, cloud);
        var enrollment = organization.Enrol(tenant, tier, PartnerId.Of(++_partnerIds), Then);
        foreach (var move in new[] { EnrollmentMove.Submit, EnrollmentMove.Verify, EnrollmentMove.SignAgreement })
            Assert.False(organization.Make(move, enrollment.Id, Then).Refused(out _));

        organization.ListInDirectory(new DirectoryListing(Specialisms.Microsoft365, name, korean));
        organization.ForgetEvents();
        return new Firm(organization.Id, tenant, enrollment.Location);
    }

    public Firm Customer(string name, string korean, string slug, string country = "KR", CloudInstance cloud = CloudInstance.Global)
    {
        var organization = Organization.Register(OrganizationId.New(Then), new CompanyName(name, korean));
        Organizations.Add(organization);
        return new Firm(organization.Id, Tenant(organization.Id, slug, TenantKind.Customer, country, cloud), null);
    }

    public TenantId Tenant(OrganizationId owner, string slug, TenantKind kind, string country = "KR", CloudInstance cloud = CloudInstance.Global)
    {
        var id = TenantId.New(Then);
        Tenants.Add(Domain.Organizations.Tenant.Record(
            id, owner, $"{slug}.onmicrosoft.com", kind, cloud, CountryCode.Of(country), KindEvidence.EnrollmentRecord));
        return id;
    }

    /// <param name="email">What they call their address; null: one that nobody else has.</param>
    public Actor Person(string signIn, string name, OrganizationId organization, TenantId tenant, Roles roles, string? email = null)
    {
        var user = User.Register(UserId.New(Then), signIn, name, null, email ?? $"{signIn}@portal.example", Language.English);
        user.Join(organization, tenant, roles);
        Users.Add(user);
        return new Actor(user.Id, name, user.Email, organization, tenant, roles, Language.English);
    }

    /// <summary>Puts the cast into a portal's store.</summary>
    public Task Enter(TestPortal portal) => portal.Run(async (PortalDbContext db) =>
    {
        db.AddRange(Organizations);
        db.AddRange(Tenants);
        db.AddRange(Users);
        Assert.False((await db.Commit(null, default)).Refused(out _));
    });

    public sealed record Firm(OrganizationId Organization, TenantId Tenant, PartnerId? PartnerId);
}
