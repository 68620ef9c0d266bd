using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Organizations.TenantKind;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy;

/// <summary>
/// CSP-to-CSP resale, row by row: who sells to which tenant of whom, the decision, and the
/// rules that are named for it. "Any" rows are told once for each seller that can meet them.
/// </summary>
internal static class ResaleTruthTable
{
    private static readonly CorporateGroupId Group = new(Guid.Parse("00000000-0000-7000-8000-0000000000b3"));

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("T-01", "direct-bill to a customer", Ask.Order, Allow),
        new("T-02", "provider with a reseller to a customer", Through(Cast.Hanbit), Allow),
        new("T-03", "provider without a reseller to a customer", Ask.Order.By(Cast.Hanbit), Warn, "R-104"),
        new("T-04", "reseller alone to a customer", Ask.Order.By(Cast.Namsan), Block, "R-100"),
        new("T-04", "reseller alone to a corporate tenant", Ask.Order.By(Cast.Mirae).To(Corporate), Block, "R-100"),
        new("T-05", "direct-bill to another's CSP tenant", Ask.Order.To(Cast.Namsan), Block, "R-056", "R-065"),
        new("T-05", "provider to another's CSP tenant", Through(Cast.Saebyeok).To(Cast.Namsan), Block, "R-056", "R-065"),
        new("T-06", "to a CSP tenant whose owner is suspended", Ask.Order.To(Cast.Namsan with { Enrollment = EnrollmentStatus.Suspended }), Block, "R-056", "R-065"),
        new("T-06", "to a CSP tenant whose owner lost CSP", Ask.Order.To(Cast.Namsan with { Enrollment = EnrollmentStatus.Deauthorized }), Block, "R-056", "R-065"),
        new("T-07", "to the own CSP tenant", Ask.Order.To(Cast.Duri), Block, "R-055", "R-056", "R-065"),
        new("T-08", "direct-bill to another's corporate tenant", Ask.Order.To(Corporate), Allow),
        new("T-08", "reseller through its provider to another's corporate tenant", Through(Cast.Saebyeok).To(Corporate), Allow),
        new("T-09", "to the own corporate tenant", Ask.Order.To(Cast.CorporateTenantOf(Cast.Duri)), Block, "R-055"),
        new("T-10", "to an affiliate's corporate tenant", Ask.Order.To(Corporate).WhereSeller(InGroup).WhereBuyer(InGroup), Block, "R-057"),
        new("T-11", "provider to its reseller's corporate tenant, another reseller recorded", OwnResellersCorporate(Cast.Mirae), Warn, "R-058"),
        new("T-11", "provider to its reseller's corporate tenant, none recorded", OwnResellersCorporate(null), Warn, "R-058", "R-104"),
        new("T-12", "the same, with that reseller recorded", OwnResellersCorporate(Cast.Namsan), Block, "R-055"),
        new("T-13", "provider to its reseller's CSP tenant", Through(Cast.Hanbit).To(Cast.Namsan) with { Partnership = true }, Block, "R-056", "R-058", "R-065"),
        new("T-14", "another provider to that reseller's corporate tenant", Through(Cast.Saebyeok).To(Corporate), Allow),
        new("T-15", "direct-bill to a provider's corporate tenant", Ask.Order.To(Cast.CorporateTenantOf(Cast.Hanbit)), Allow),
        new("T-16", "provider without a reseller to another's corporate tenant", Ask.Order.By(Cast.Saebyeok).To(Corporate), Warn, "R-056", "R-104"),
        new("T-17", "to another's shared services", Ask.Order.To(Cast.OtherTenantOf(Cast.Namsan, SharedServices)), Block, "R-056"),
        new("T-17", "to another's shared services, the shared offer", OwnServices(Cast.Namsan, isTheOffer: true), Block, "R-056"),
        new("T-18", "own shared services, the shared offer", OwnServices(Cast.Duri, isTheOffer: true), Allow),
        new("T-19", "own shared services, any other offer", OwnServices(Cast.Duri, isTheOffer: false), Block, "R-055", "R-056"),
        new("T-20", "production to a sandbox partner", Ask.Order.To(Cast.OtherTenantOf(Cast.Namsan, SandboxPartner)), Block, "R-061", "R-172"),
        new("T-20", "production to a sandbox customer", Ask.Order.To(Cast.OtherTenantOf(Cast.Namsan, SandboxCustomer)), Block, "R-061", "R-172"),
        new("T-21", "sandbox to its own sandbox customer", Ask.Order.By(Cast.Sandbox(Tier.DirectBill)).To(Cast.OtherTenantOf(Cast.Hanbit, SandboxCustomer)), Allow),
        new("T-22", "to a tenant for users only", Ask.Order.To(Cast.OtherTenantOf(Cast.Namsan, UserOnly)), Block, "R-066"),
        new("T-23", "to an undeclared tenant", Ask.Order.WhereBuyer(x => x with { TenantKind = Unclassified }), Block, "R-066"),
        new("T-24", "to a partner's tenant wrongly typed a customer's", Ask.Order.To(Corporate with { TenantKind = Customer }), Allow),
        new("T-24", "the same, the own one", Ask.Order.To(Cast.CorporateTenantOf(Cast.Duri) with { TenantKind = Customer }), Block, "R-055"),
        new("T-24", "the same, by a provider alone", Ask.Order.By(Cast.Saebyeok).To(Corporate with { TenantKind = Customer }), Warn, "R-056", "R-104"),
        new("T-25", "to a tenant that applies for CSP", Ask.Order.WhereBuyer(x => x with { Enrollment = EnrollmentStatus.PendingVerification }), Warn, "R-067"),
        new("T-25", "to a corporate tenant that applies for CSP", Ask.Order.To(Corporate with { Enrollment = EnrollmentStatus.PendingVerification }), Warn, "R-067"),
        new("T-26", "a suspended seller", Ask.Order.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Suspended }), Block, "R-001"),
        new("T-26", "a restricted seller", Ask.Order.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Restricted }), Block, "R-012"),
    ];

    private static PartyFacts Corporate => Cast.CorporateTenantOf(Cast.Namsan);

    private static PolicyQuery Through(PartyFacts provider) => Ask.OrderThrough(provider, Cast.Mirae);

    private static PartyFacts InGroup(PartyFacts party) => party with { Group = Group };

    private static PolicyQuery OwnResellersCorporate(PartyFacts? recorded) => Ask.Order.By(Cast.Hanbit).To(Corporate) with
    {
        PartnershipElsewhere = true,
        Order = new OrderFacts(recorded?.Organization),
    };

    private static PolicyQuery OwnServices(PartyFacts owner, bool isTheOffer) =>
        Ask.Order.To(Cast.OtherTenantOf(owner, SharedServices)) with { Order = new OrderFacts(IsSharedServicesOffer: isTheOffer) };

    /// <summary>The named rules are those that warn or object at the level of the decision, no more and no fewer.</summary>
    public sealed record Row(string Id, string Story, PolicyQuery Query, Outcome Decision, params string[] Rules);
}
