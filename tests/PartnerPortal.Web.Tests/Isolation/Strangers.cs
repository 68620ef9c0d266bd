using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Web.Tests.Isolation;

/// <summary>
/// People of organisations that have nothing to do with anybody: one for each role in each kind of organisation. Each goes by
/// the address of somebody of the sample world: whoever vouches for one's own people may say so of any.
/// </summary>
internal static class Strangers
{
    private static readonly Roles[] OfPartners =
        [Roles.GlobalAdmin, Roles.AccountAdmin, Roles.UserAdmin, Roles.AdminAgent, Roles.SalesAgent, Roles.HelpdeskAgent, Roles.BillingAdmin, Roles.MpnPartnerAdmin];

    private static readonly Roles[] OfCustomers = [Roles.GlobalAdmin, Roles.BillingAdmin, Roles.Reader];

    /// <summary>Whose addresses they go by. Each of these was sent mails.</summary>
    public static IReadOnlyList<string> Claimed { get; } =
        ["hyejin.lim@woodgrove.example", "dohyun.kang@tailspin.example", "mina.seo@contoso-dist.example", "jiwon.lee@graphicdesign.example"];

    public static IReadOnlyList<Actor> Join(Cast cast)
    {
        (string Slug, Cast.Firm Firm, Roles[] Roles)[] firms =
        [
            ("stranger-provider", cast.Partner("Stranger Distribution", "나그네 유통", "stranger-provider", Tier.IndirectProvider), OfPartners),
            ("stranger-reseller", cast.Partner("Stranger IT", "나그네 IT", "stranger-reseller", Tier.IndirectReseller), OfPartners),
            ("stranger-direct", cast.Partner("Stranger Cloud", "나그네 클라우드", "stranger-direct", Tier.DirectBill), OfPartners),
            ("stranger-customer", cast.Customer("Stranger Hospital", "나그네병원", "stranger-customer"), OfCustomers),
        ];
        return
        [
            .. from firm in firms
               from role in firm.Roles.Index()
               select cast.Person(
                   $"{role.Item}@{firm.Slug}", $"{role.Item} of {firm.Slug}", firm.Firm.Organization, firm.Firm.Tenant, role.Item, Claimed[role.Index % Claimed.Count]),
        ];
    }
}
