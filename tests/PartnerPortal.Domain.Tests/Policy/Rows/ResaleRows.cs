using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class ResaleRows
{
    private static readonly CorporateGroupId Group = new(Guid.Parse("00000000-0000-7000-8000-0000000000b2"));

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-055", "a customer", Ask.Order, Allow),
        new("R-055", "its own corporate tenant", Ask.Request.To(Cast.CorporateTenantOf(Cast.Duri)), Block),
        new("R-055", "the reseller is recorded on its own purchase", Ask.OrderThrough(Cast.Hanbit, Cast.Namsan).To(Cast.CorporateTenantOf(Cast.Namsan)), Block),
        new("R-055", "its own shared services", OwnSharedServices(isTheOffer: true), null),
        new("R-055", "nobody knows who holds the link", Ask.Request.To(null), null),

        new("R-056", "a customer", Ask.Request, Allow),
        new("R-056", "another partner's CSP tenant", Ask.Request.To(Cast.Namsan), Block),
        new("R-056", "the same, found out at acceptance", Ask.Accept.To(Cast.Namsan), Block),
        new("R-056", "the same, in an import", Ask.ImportCustomer.To(Cast.Namsan), Block),
        new("R-056", "its corporate tenant", Ask.Request.To(Cast.CorporateTenantOf(Cast.Namsan)), Allow),
        new("R-056", "its corporate tenant, by a provider alone", Ask.Order.By(Cast.Saebyeok).To(Cast.CorporateTenantOf(Cast.Namsan)), Warn),
        new("R-056", "its corporate tenant, by a provider beside its reseller", Ask.Jointly(Ask.Request.To(Cast.CorporateTenantOf(Cast.Mirae))).Provider, Allow),
        new("R-056", "another's shared services", Ask.Order.To(Cast.OtherTenantOf(Cast.Namsan, TenantKind.SharedServices)), Block),
        new("R-056", "its own shared services", OwnSharedServices(isTheOffer: true), Allow),
        new("R-056", "its own shared services, but another offer", OwnSharedServices(isTheOffer: false), Block),
        new("R-056", "an undeclared tenant, of which R-066 speaks", Ask.Request.WhereBuyer(x => x with { TenantKind = TenantKind.Unclassified }), null),
        new("R-056", "nobody knows who holds the link", Ask.Request.To(null), null),

        new("R-057", "a stranger", Ask.Request, Allow),
        new("R-057", "a company of the same group", Ask.Request.WhereSeller(x => x with { Group = Group }).WhereBuyer(x => x with { Group = Group }), Block),
        new("R-057", "a company of another group", Ask.Request.WhereBuyer(x => x with { Group = Group }), Allow),

        new("R-058", "no partnership between them", Ask.Request, null),
        new("R-058", "provider and reseller on these tenants", Ask.OrderThrough(Cast.Hanbit, Cast.Mirae).To(Cast.Namsan) with { Partnership = true }, Block),
        new("R-058", "provider and reseller on other tenants", Ask.OrderThrough(Cast.Hanbit, Cast.Mirae).To(Cast.CorporateTenantOf(Cast.Namsan)) with { PartnershipElsewhere = true }, Warn),

        new("R-061", "production", Ask.Request, null),
        new("R-061", "production to a sandbox", Ask.Order.To(Cast.OtherTenantOf(Cast.Hanbit, TenantKind.SandboxCustomer)), Block),
        new("R-061", "a sandbox to production", Ask.Order.By(Cast.Sandbox(Tier.DirectBill)), Block),
        new("R-061", "a sandbox to its own sandbox customer", Ask.Order.By(Cast.Sandbox(Tier.DirectBill)).To(Cast.OtherTenantOf(Cast.Hanbit, TenantKind.SandboxCustomer)), Allow),
        new("R-061", "a sandbox invites no customers", Ask.Request.By(Cast.Sandbox(Tier.DirectBill)).To(Cast.OtherTenantOf(Cast.Hanbit, TenantKind.SandboxCustomer)), Block),

        new("R-065", "a customer", Ask.Request, null),
        new("R-065", "a CSP tenant", Ask.Request.To(Cast.Namsan), Block),

        new("R-066", "a declared tenant", Ask.Request, Allow),
        new("R-066", "an undeclared tenant", Ask.Request.WhereBuyer(x => x with { TenantKind = TenantKind.Unclassified }), Block),
        new("R-066", "a tenant for users only", Ask.Order.WhereBuyer(x => x with { TenantKind = TenantKind.UserOnly }), Block),
        new("R-066", "a kind that nobody vouched for", Ask.Accept.WhereBuyer(x => x with { KindIsEvidenced = false }), Block),

        new("R-067", "a customer", Ask.Request, null),
        new("R-067", "a customer that applies for CSP on this tenant", Ask.Request.WhereBuyer(x => x with { Enrollment = EnrollmentStatus.PendingVerification }), Warn),
    ];

    private static PolicyQuery OwnSharedServices(bool isTheOffer) =>
        Ask.Order.To(Cast.OtherTenantOf(Cast.Duri, TenantKind.SharedServices)) with { Order = new OrderFacts(IsSharedServicesOffer: isTheOffer) };
}
