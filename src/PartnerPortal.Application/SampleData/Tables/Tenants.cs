using static PartnerPortal.Domain.Organizations.TenantKind;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>A tenant of the sample world.</summary>
internal sealed record SampleTenant(string Slug, string Owner, TenantKind Kind, KindEvidence Evidence, string Country, CloudInstance Cloud)
{
    public Standing? Enrollment { get; init; }

    public string Domain => Slug + Cloud.DomainSuffix;
}

/// <summary>A main tenant for each organisation, and the further ones that show the kinds.</summary>
internal static class Tenants
{
    private static readonly SampleTenant[] Further =
    [
        Of("adventureworks-corp", "adventureworks", PartnerCorporate, KindEvidence.OwnersAttestation),
        Of("tailspin-corp", "tailspin", PartnerCorporate, KindEvidence.OwnersAttestation),
        Of("contoso-dist-corp", "contoso-dist", PartnerCorporate, KindEvidence.OwnersAttestation),
        Of("fabrikam-shared", "fabrikam-dist", SharedServices, KindEvidence.OperatorsReview),
        Of("contoso-sbx", "contoso-dist", SandboxPartner, KindEvidence.EnrollmentRecord),
        Of("contoso-sbx-one", "contoso-dist", SandboxCustomer, KindEvidence.EnrollmentRecord),
        Of("contoso-sbx-two", "contoso-dist", SandboxCustomer, KindEvidence.EnrollmentRecord),
        Of("wingtip-unknown", "wingtip", Unclassified, KindEvidence.None),
        Of("margiestravel-fr", "margiestravel", CspTransaction, KindEvidence.EnrollmentRecord) with
        {
            Country = "FR", Enrollment = new Standing(Tier.IndirectReseller, 111, 3, EnrollmentStatus.Draft),
        },
        Of("vanarsdel-de", "vanarsdel", CspTransaction, KindEvidence.EnrollmentRecord) with
        {
            Country = "DE", Cloud = CloudInstance.Germany, Enrollment = new Standing(Tier.DirectBill, 118, 2100),
        },
        Of("humongous-resale", "humongous", UserOnly, KindEvidence.OperatorsReview) with
        {
            Enrollment = new Standing(Tier.IndirectReseller, 117, 70, EnrollmentStatus.Rejected, 62),
        },
    ];

    public static IReadOnlyList<SampleTenant> All { get; } = [.. Firms.All.Select(Main), .. Further];

    public static SampleTenant Of(string slug) => BySlug[slug];

    private static readonly Dictionary<string, SampleTenant> BySlug = All.ToDictionary(tenant => tenant.Slug);

    private static SampleTenant Main(Firm firm) => firm switch
    {
        { Enrollment: not null } => new(firm.Slug, firm.Slug, CspTransaction, KindEvidence.EnrollmentRecord, firm.Country, firm.Cloud) { Enrollment = firm.Enrollment },
        { Slug: Firms.OperatorSlug } => new(firm.Slug, firm.Slug, UserOnly, KindEvidence.OperatorsReview, firm.Country, firm.Cloud),
        _ => new(firm.Slug, firm.Slug, Customer, KindEvidence.OperatorsReview, firm.Country, firm.Cloud),
    };

    private static SampleTenant Of(string slug, string owner, TenantKind kind, KindEvidence evidence) =>
        new(slug, owner, kind, evidence, "KR", CloudInstance.Global);
}
