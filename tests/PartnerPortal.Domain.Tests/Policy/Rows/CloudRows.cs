using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class CloudRows
{
    private static readonly PolicyPack NoIndirectModelForGovernment = PolicyPack.Founding with { UsGovIndirectModel = false };
    private static readonly PolicyQuery WithRights = In(CloudInstance.China21V, Ask.Accept) with { Consent = new ConsentFacts(IncludesAdminRights: true) };

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-063", "a customer that was cleared", Ask.Order, null),
        new("R-063", "an order for a customer under review", Ask.Order.WhereBuyer(x => x with { Vetting = Vetting.UnderReview }), Block),
        new("R-063", "an order for a customer that was not approved", Ask.Order.WhereBuyer(x => x with { Vetting = Vetting.NotApproved }), Block),
        new("R-063", "a request to a customer under review", Ask.Request.WhereBuyer(x => x with { Vetting = Vetting.UnderReview }), Warn),

        new("R-082", "21Vianet, and nobody administers what it sells", WithRights, Allow),
        new("R-082", "21Vianet, and another partner does", WithRights with { AdministeredService = OfferFamily.Microsoft365 }, Block),
        new("R-082", "the same without admin rights", In(CloudInstance.China21V, Ask.Accept) with { AdministeredService = OfferFamily.Microsoft365 }, null),
        new("R-082", "the global cloud knows no such limit", Ask.Accept with { Consent = new ConsentFacts(IncludesAdminRights: true), AdministeredService = OfferFamily.Microsoft365 }, null),

        new("R-170", "the global cloud offers everything", Ask.Request.By(Cast.Namsan), null),
        new("R-170", "a government reseller", In(CloudInstance.UsGov, Ask.Request.By(Cast.Namsan)), Allow),
        new("R-170", "a government reseller under a pack without the indirect model", In(CloudInstance.UsGov, Ask.Request.By(Cast.Namsan)), Block) { Pack = NoIndirectModelForGovernment },
        new("R-170", "a direct-bill partner is not touched by that pack", In(CloudInstance.UsGov, Ask.Request), null) { Pack = NoIndirectModelForGovernment },
        new("R-170", "a government provider invites under that pack", In(CloudInstance.UsGov, Ask.Invite), Block) { Pack = NoIndirectModelForGovernment },
        new("R-170", "an order in the global cloud", Ask.Order, null),
        new("R-170", "an order in Germany's cloud on its last day", In(CloudInstance.Germany, Ask.Order) with { At = new(2021, 10, 28, 23, 59, 59, TimeSpan.Zero) }, Allow),
        new("R-170", "an order in Germany's cloud after its end", In(CloudInstance.Germany, Ask.Order) with { At = new(2021, 10, 29, 0, 0, 0, TimeSpan.Zero) }, Block),
        new("R-170", "users of a government customer", In(CloudInstance.UsGov, Ask.ManageUsers), Block),
        new("R-170", "users of a customer in the global cloud", Ask.ManageUsers, null),

        new("R-171", "users of a customer in the global cloud", Ask.ManageUsers, null),
        new("R-171", "users of a customer of 21Vianet", In(CloudInstance.China21V, Ask.ManageUsers), Block),

        new("R-172", "production with production", Ask.ImportCustomer, null),
        new("R-172", "a sandbox with its own sandbox customer", Ask.Order.By(Cast.Sandbox(Tier.DirectBill)).To(SandboxCustomer), Allow),
        new("R-172", "a production partner asks a sandbox customer", Ask.Request.To(SandboxCustomer), Block),
        new("R-172", "a production partner imports a sandbox customer", Ask.ImportCustomer.To(SandboxCustomer), Block),
        new("R-172", "a sandbox invites a production reseller", Ask.Invite.By(Cast.Sandbox(Tier.IndirectProvider)), Block),
        new("R-172", "nobody knows who holds the link", Ask.Invite.To(null), null),
    ];

    private static PartyFacts SandboxCustomer => Cast.OtherTenantOf(Cast.Hanbit, TenantKind.SandboxCustomer);

    private static PolicyQuery In(CloudInstance cloud, PolicyQuery question) =>
        question.WhereSeller(x => x with { Cloud = cloud }).WhereBuyer(x => x with { Cloud = cloud });
}
