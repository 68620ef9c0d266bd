using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class OrganizationRows
{
    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-007", "a location in the tenant's country", Ask.AddLocation, Allow),
        new("R-007", "a location in another country of the tenant's market", Ask.AddLocation.WhereOwn(x => x with { Country = CountryCode.Of("DE"), Location = x.Location! with { Country = CountryCode.Of("FR") } }), Block),
        new("R-007", "a branch abroad that no tenant stands for", Ask.AddLocation.WhereOwn(x => x with { Tenant = null, Location = x.Location! with { Country = CountryCode.Of("JP") } }), null),

        new("R-008", "a tenant without a location", Ask.AddLocation, Allow),
        new("R-008", "a tenant that has one", Ask.AddLocation.WhereOwn(x => x with { Location = x.Location! with { Existing = 6_200_101 } }), Block),
        new("R-008", "a branch that no tenant stands for", Ask.AddLocation.WhereOwn(x => x with { Tenant = null }), null),

        new("R-009", "a tenant that nobody has", Ask.AddTenant, Allow),
        new("R-009", "a tenant that another organisation has", Ask.AddTenant.WhereOwn(x => x with { IsAnothers = true }), Block),

        new("R-017", "a tenant beside the primary one", Ask.DetachTenant, Allow),
        new("R-017", "the tenant of the sign-in", Ask.DetachTenant.WhereOwn(x => x with { IsSignedInWith = true }), Block),
        new("R-017", "a tenant with an enrolment", Ask.DetachTenant.WhereOwn(x => x with { IsEnrolled = true }), Block),

        new("R-019", "a tenant in the same cloud", Ask.AddTenant, Allow),
        new("R-019", "a government tenant of a commercial organisation", Ask.AddTenant.WhereOwn(x => x with { Cloud = CloudInstance.UsGov }), Block),
        new("R-019", "a commercial tenant of a government organisation", Ask.AddTenant.WhereSeller(x => x with { Cloud = CloudInstance.UsGov }), Block),

        new("R-066", "a tenant whose use is declared", Ask.AddTenant, Allow),
        new("R-066", "a tenant that nobody declares yet", Ask.AddTenant.WhereOwn(x => x with { IsDeclared = false }), Warn),

        new("R-067", "a tenant that holds nothing", Ask.AddTenant, Allow),
        new("R-067", "a tenant that buys already", Ask.AddTenant.WhereOwn(x => x with { Subscriptions = 3 }), Warn),
    ];
}
