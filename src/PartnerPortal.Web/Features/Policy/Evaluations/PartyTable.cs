using System.Security.Cryptography;
using System.Text;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Web.Features.Policy.Evaluations.FactTable<PartnerPortal.Domain.Policy.Facts.PartyFacts>;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>
/// What can be told of one side. Names stand for organisations, tenants and groups that need not exist: the same name is
/// the same one, within one question.
/// </summary>
internal static class PartyTable
{
    public static FactTable<PartyFacts> Party { get; } = new(
        Text("organization", "Any name; the same name on both sides is the same organisation", (p, name) => p with { Organization = new(Key(name)), Name = new(name) }),
        Text("group", "The corporate group; two organisations of one group are affiliated", (p, name) => p with { Group = new(Key(name)) }),
        Named<Tier>("tier", "What the organisation is in the programme", Enrolled),
        Named<EnrollmentStatus>("enrollment", "The enrolment on this tenant", (p, status) => p with { Enrollment = status }),
        Named<TenantKind>("tenantKind", "What the tenant is used for", (p, kind) => p with { TenantKind = kind }),
        Text("tenant", "Any name or id; left out, an organisation has one tenant of each kind", (p, name) => p with { Tenant = TenantOf(name), Domain = name }),
        Country("country", "The country of the tenant, by its ISO code", (p, country) => p with { Country = country }),
        Named<CloudInstance>("cloud", "The cloud in which the tenant lives", (p, cloud) => p with { Cloud = cloud }),
        YesOrNo("mpaSigned", "The Microsoft Partner Agreement is signed", (p, yes) => p with { AgreementSigned = yes }),
        YesOrNo("signedAsDirectBill", "It was signed as a direct-bill partner's, which covers reselling", (p, yes) => p with { SignedAsDirectBill = yes }),
        Named<VerificationItem>("rejectedVerification", "What the verification rejected", (p, item) => p with { RejectedVerification = item }),
        YesOrNo("reseller", "The organisation holds an active reseller enrolment, too", (p, yes) => p with { IsReseller = yes }),
        YesOrNo("kindEvidenced", "Somebody vouched for what the tenant is used for", (p, yes) => p with { KindIsEvidenced = yes }),
        Named<Vetting>("vetting", "What came of the vetting as a customer", (p, vetting) => p with { Vetting = vetting }));

    /// <summary>The reseller of record; its country and cloud are the seller's until told otherwise.</summary>
    public static FactTable<PorFacts> Record { get; } = new(
    [
        .. Party.Of<PorFacts>(por => por.Reseller!, (por, reseller) => por with { Reseller = reseller, PartnerId = reseller.Name.Legal }),
        FactTable<PorFacts>.Named<PartnerIdType>("idType", "Whether the PartnerID is a location's or a company's", (por, type) => por with { IsGlobal = type is PartnerIdType.PGA }),
        FactTable<PorFacts>.Named<PorStanding>("standing", "How it stands with the seller", (por, standing) => por with { Standing = standing }),
        FactTable<PorFacts>.YesOrNo("known", "The PartnerID is somebody's", (por, yes) => yes ? por : por with { Reseller = null }),
    ]);

    /// <summary>The same side under a name of its own.</summary>
    public static PartyFacts Called(string name, PartyFacts party) => Settled(party with { Organization = new(Key(name)), Name = new(name), Tenant = default });

    /// <summary>With the one tenant of its kind, where none was named.</summary>
    public static PartyFacts Settled(PartyFacts party) => party.Tenant != default ? party
        : party with { Tenant = TenantOf($"{party.Organization}/{party.TenantKind}"), Domain = party.Name.Legal };

    private static PartyFacts Enrolled(PartyFacts party, Tier tier) => party with
    {
        Tier = tier,
        IsCspPartner = tier is not Tier.None,
        Enrollment = tier is Tier.None ? null : EnrollmentStatus.Active,
    };

    private static TenantId TenantOf(string name) => new(Guid.TryParse(name, out var id) && id != Guid.Empty ? id : Key(name));

    private static Guid Key(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())).AsSpan(..16));

    /// <summary>A location's PartnerID, or a company's.</summary>
    private enum PartnerIdType
    {
        PLA,
        PGA,
    }
}
