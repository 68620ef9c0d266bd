using static PartnerPortal.Domain.Organizations.Roles;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>The posts that each type of organisation fills, so that every role has a holder in every tier.</summary>
internal static class Postings
{
    private static readonly Roles[] Partner =
    [
        GlobalAdmin | AccountAdmin, AdminAgent | UserAdmin, SalesAgent | MpnPartnerAdmin, HelpdeskAgent | BillingAdmin,
    ];

    private static readonly Roles[] Provider =
    [
        GlobalAdmin | AccountAdmin, AdminAgent, SalesAgent, HelpdeskAgent | UserAdmin, BillingAdmin | MpnPartnerAdmin,
    ];

    private static readonly Roles[] Customer = [GlobalAdmin, UserAdmin | BillingAdmin, Reader];

    private static readonly Roles[] Portal = [Roles.Operator, Auditor, Auditor | Reader];

    public static IReadOnlyList<Roles> For(Firm firm) => firm switch
    {
        { Slug: Firms.OperatorSlug } => Portal,
        { Enrollment: null } => Customer,
        { Enrollment.Tier: Tier.IndirectProvider or Tier.DirectBill } => Provider,
        _ => Partner,
    };
}
