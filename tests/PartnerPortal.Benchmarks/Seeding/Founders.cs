using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Benchmarks.Seeding;

/// <summary>One of each kind, made by the domain and stored by the portal: the rows that all others are copied from.</summary>
internal static class Founders
{
    private static readonly DateTimeOffset Then = new(2025, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The first provider, reseller and customer of the world, and a link between each two.</summary>
    public static async Task Enter(PortalDbContext db, World world)
    {
        var provider = Partner(db, world.Organisations[0], Tier.DirectBill);
        var reseller = Partner(db, world.Organisations.First(row => row.Kind == "reseller"), Tier.IndirectReseller);
        var customer = Customer(db, world.Customers.First());

        db.Add(Partnership.Import(Clear(PolicyAction.PartnershipImport, provider with { Tier = Tier.IndirectProvider }, reseller), PartnershipId.From(World.LinkOf(0)), Then));
        db.Add(CustomerRelationship.Import(Clear(PolicyAction.RelationImport, provider, customer), CustomerRelationshipId.From(World.LinkOf(0)), Then));
        if ((await db.Commit(actor: null, CancellationToken.None)).Refused(out var refusal)) throw new InvalidOperationException(refusal.Code);
    }

    private static PartyFacts Partner(PortalDbContext db, World.Row row, Tier tier)
    {
        var id = World.OrganizationOf(row.Number);
        var firm = Organization.Register(id, new CompanyName(row.Name), PartnerId.Of(4_000_000 + row.Number));
        var enrollment = firm.Enrol(World.TenantOf(row.Number), tier, PartnerId.Of(5_000_000 + row.Number), Then);
        foreach (var move in new[] { EnrollmentMove.Submit, EnrollmentMove.Verify, EnrollmentMove.SignAgreement }) firm.Make(move, enrollment.Id, Then);
        if (tier is Tier.DirectBill) firm.ListInDirectory(new DirectoryListing(Specialisms.Microsoft365, row.Name, row.Name));
        return Party(db, firm, row, TenantKind.CspTransaction) with { Tier = tier, Enrollment = EnrollmentStatus.Active, IsCspPartner = true };
    }

    private static PartyFacts Customer(PortalDbContext db, World.Row row) =>
        Party(db, Organization.Register(World.OrganizationOf(row.Number), new CompanyName(row.Name)), row, TenantKind.Customer);

    private static PartyFacts Party(PortalDbContext db, Organization firm, World.Row row, TenantKind kind)
    {
        firm.ForgetEvents();
        var tenant = Tenant.Record(World.TenantOf(row.Number), firm.Id, World.DomainOf(row.Number), kind, CloudInstance.Global, CountryCode.Of("NL"), KindEvidence.EnrollmentRecord);
        var admin = User.Register(World.AdminOf(row.Number), World.SignInOf(row.Number), "Admin", null, $"admin@{World.DomainOf(row.Number)}", Language.English);
        admin.Join(firm.Id, tenant.Id, Roles.GlobalAdmin | Roles.AdminAgent);
        db.AddRange(firm, tenant, admin);
        return new PartyFacts(firm.Id, firm.Name, tenant.Id, kind) { Country = tenant.Country, Domain = tenant.Domain };
    }

    private static Clearance Clear(PolicyAction action, PartyFacts seller, PartyFacts buyer) =>
        PolicyEngine.Decide(World.LinkOf(0), new PolicyQuery(action, seller, Then) { Buyer = buyer }, PolicyPack.Founding).Clear().Refused(out var refusal, out var clearance)
            ? throw new InvalidOperationException(refusal.Code)
            : clearance;
}
