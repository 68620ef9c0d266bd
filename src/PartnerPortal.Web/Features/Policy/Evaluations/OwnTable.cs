using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Web.Features.Policy.Evaluations.FactTable<PartnerPortal.Domain.Policy.Facts.OwnFacts>;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>What can be told of a tenant or a location that comes or goes.</summary>
internal static class OwnTable
{
    public static FactTable<OwnFacts> Own { get; } = new(
        Text("domain", "The tenant's domain", (own, domain) => own with { Domain = domain }),
        Named<TenantKind>("tenantKind", "What the tenant is declared to be used for", (own, kind) => own with { Kind = kind }),
        Country("country", "The tenant's country", (own, country) => own with { Country = country }),
        Named<CloudInstance>("cloud", "The tenant's cloud", (own, cloud) => own with { Cloud = cloud }),
        YesOrNo("anothers", "Another organisation holds it", (own, yes) => own with { IsAnothers = yes }),
        YesOrNo("declared", "A Global admin declares what it is used for", (own, yes) => own with { IsDeclared = yes }),
        Count("subscriptions", "Subscriptions on it that have not ended", (own, n) => own with { Subscriptions = n }),
        YesOrNo("signedInWith", "The acting person is signed in with it", (own, yes) => own with { IsSignedInWith = yes }),
        YesOrNo("enrolled", "The organisation is enrolled on it", (own, yes) => own with { IsEnrolled = yes }),
        Country("locationCountry", "The country of the location that is added", (own, country) => own with { Location = own.Location! with { Country = country } }),
        Count("locationPartnerId", "Its PartnerID", (own, id) => own with { Location = own.Location! with { PartnerId = id } }),
        Count("existingPartnerId", "The PartnerID that the tenant uses already", (own, id) => own with { Location = own.Location! with { Existing = id } }));
}
