using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Organizations.EnrollmentStatus;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class EnrollmentRows
{
    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-001", "an active provider invites", Ask.Invite, Allow),
        new("R-001", "a suspended provider invites", Ask.Invite.WhereSeller(x => x with { Enrollment = Suspended }), Block),
        new("R-001", "a suspended reseller is invited", Ask.Invite.WhereBuyer(x => x with { Enrollment = Suspended }), Allow),
        new("R-001", "a suspended reseller authorises", Ask.Authorise.WhereBuyer(x => x with { Enrollment = Suspended }), Block),
        new("R-001", "a suspended provider is authorised", Ask.Authorise.WhereSeller(x => x with { Enrollment = Suspended }), Block),
        new("R-001", "an applicant, of whom R-002 speaks", Ask.Order.WhereSeller(x => x with { Enrollment = Draft }), null),
        new("R-001", "a suspended partner orders", Ask.Order.WhereSeller(x => x with { Enrollment = Suspended }), Block),
        new("R-001", "a suspended provider takes resellers over", Ask.ImportReseller.WhereSeller(x => x with { Enrollment = Suspended }), Block),
        new("R-001", "a suspended reseller is taken over", Ask.ImportReseller.WhereBuyer(x => x with { Enrollment = Suspended }), Allow),
        new("R-001", "a suspended partner takes customers over", Ask.ImportCustomer.WhereSeller(x => x with { Enrollment = Suspended }), Block),

        new("R-002", "an active partner orders", Ask.Order, Allow),
        new("R-002", "a partner in transition orders", Ask.Order.WhereSeller(x => x with { Enrollment = Dual }), Allow),
        new("R-002", "an applicant requests", Ask.Request.WhereSeller(x => x with { Enrollment = PendingVerification }), Block),
        new("R-002", "an organisation outside the programme requests", Ask.Request.By(Cast.Areum).To(Cast.CorporateTenantOf(Cast.Duri)), Block),
        new("R-002", "an advisor orders", Ask.Order.WhereSeller(x => x with { Tier = Tier.Advisor }), Block),
        new("R-002", "a deauthorised partner is accepted", Ask.Accept.WhereSeller(x => x with { Enrollment = Deauthorized }), Block),
        new("R-002", "a suspended partner, of whom R-001 speaks", Ask.Order.WhereSeller(x => x with { Enrollment = Suspended }), null),
        new("R-002", "a restricted partner, of whom R-012 speaks", Ask.Order.WhereSeller(x => x with { Enrollment = Restricted }), null),
        new("R-002", "a sandbox, which is not enrolled", Ask.Order.By(Cast.Sandbox(Tier.DirectBill)), null),
        new("R-002", "an organisation outside the programme takes customers over", Ask.ImportCustomer.By(Cast.Areum).To(Cast.CorporateTenantOf(Cast.Duri)), Block),
        new("R-002", "an applicant takes resellers over", Ask.ImportReseller.WhereSeller(x => x with { Enrollment = PendingVerification }), Block),
        new("R-002", "an active partner takes customers over", Ask.ImportCustomer, Allow),

        new("R-003", "an active partner", Ask.Request, null),
        new("R-003", "a qualified partner requests", Ask.Request.WhereSeller(x => x with { Enrollment = Qualified }), Block),
        new("R-003", "a qualified partner takes customers over", Ask.ImportCustomer.WhereSeller(x => x with { Enrollment = Qualified }), Block),

        new("R-004", "the agreement is signed", Ask.Invite, Allow),
        new("R-004", "the agreement is not signed", Ask.Invite.WhereSeller(x => x with { AgreementSigned = false }), Block),
        new("R-004", "an order without a signed agreement", Ask.Order.WhereSeller(x => x with { AgreementSigned = false }), Block),
        new("R-004", "customers are taken over without a signed agreement", Ask.ImportCustomer.WhereSeller(x => x with { AgreementSigned = false }), Block),
        new("R-004", "a sandbox signs nothing", Ask.Invite.By(Cast.Sandbox(Tier.IndirectProvider) with { AgreementSigned = false }), null),

        new("R-012", "an active partner", Ask.Order, null),
        new("R-012", "a restricted partner orders", Ask.Order.WhereSeller(x => x with { Enrollment = Restricted }), Block),
        new("R-012", "a restricted partner requests", Ask.Request.WhereSeller(x => x with { Enrollment = Restricted }), Block),
        new("R-012", "a restricted partner is accepted", Ask.Accept.WhereSeller(x => x with { Enrollment = Restricted }), Block),
        new("R-012", "a restricted partner takes customers over", Ask.ImportCustomer.WhereSeller(x => x with { Enrollment = Restricted }), Block),

        new("R-100", "a direct-bill partner orders", Ask.Order, Allow),
        new("R-100", "a provider orders through a reseller", Ask.OrderThrough(Cast.Hanbit, Cast.Namsan), Allow),
        new("R-100", "a reseller orders", Ask.Order.By(Cast.Namsan), Block),
    ];
}
