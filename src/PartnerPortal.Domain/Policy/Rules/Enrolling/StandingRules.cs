using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Enrolling;

/// <summary>R-005: only a Global admin signs the partner agreement. PC:mpa-indirect-provider-faq.</summary>
internal sealed class GlobalAdminsSign() : Rule("R-005", Stage.Permission, AgreementSign)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf((query.Roles & Roles.GlobalAdmin) == Roles.None);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}

/// <summary>R-006: who signed as a direct-bill partner may resell in the same market without signing again. PC:mpa-indirect-provider-faq.</summary>
internal sealed class DirectBillCoversReselling() : Rule("R-006", Stage.Agreement, PartnershipAccept, RelationRequest, RelationAccept, AgreementSign)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query switch
    {
        { Action: AgreementSign } => query is { Enrolling.Tier: Tier.IndirectReseller, Seller.SignedAsDirectBill: true } ? Outcome.Allow : null,
        _ => Reseller(query) is { Tier: Tier.IndirectReseller, SignedAsDirectBill: true, AgreementSigned: false } ? Outcome.Allow : null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("org", Reseller(query).Name), Fact.Of("market", MarketTable.Of(Reseller(query).Country, query.On))];

    private static PartyFacts Reseller(PolicyQuery query) => query.Action is PartnershipAccept ? query.Buyer! : query.Seller;
}

/// <summary>R-013: a reseller shows the pack's revenue on each anniversary after its first; it hears of it ahead. PC:new-indirect-reseller-requirement.</summary>
internal sealed class ResellersShowRevenue() : Rule("R-013", Stage.Enrollment, PartnerReview)
{
    private const int MonthsInAYear = 12;

    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Enrolling switch
    {
        not { Tier: Tier.IndirectReseller, Revenue: not null, Anniversary: not null } => null,
        { Anniversary: { } day, Since: { } since } when day <= Calendar.MonthsAfter(since, MonthsInAYear) => Outcome.Allow,
        var year when year.Revenue >= pack.ResellerFloor => Outcome.Allow,
        var year => query.On >= year.Anniversary ? Outcome.Block : WarnIf(query.On.DayNumber >= year.Anniversary.Value.DayNumber - pack.RevenueNoticeDays),
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("org", query.Seller.Name), Fact.Of("x", query.Enrolling.Revenue!.Value), Fact.Of("floor", pack.ResellerFloor),
        Fact.Of("date", query.Enrolling.Anniversary!.Value),
    ];
}

/// <summary>R-015: a rejected verification stops transacting; it can be appealed with documents. PC:verification-responses.</summary>
internal sealed class RejectedVerificationsStop() : Rule(
    "R-015", Stage.Enrollment, PartnershipInvite, RelationRequest, RelationAccept, OrderPlace, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller is { Enrollment: EnrollmentStatus.Rejected } or { RejectedVerification: not null } ? Outcome.Block : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("org", query.Seller.Name), Fact.Of("item", query.Seller.RejectedVerification)];
}

/// <summary>R-018: people of a partner prove themselves twice before they transact or use delegated rights. PC:partner-security-requirements.</summary>
internal sealed class TransactingTakesMultifactor() : Rule(
    "R-018", Stage.Permission, PartnershipInvite, PartnershipAccept, RelationRequest, OrderPlace, SupportAssign, CustomerUsers, ExternalPlan,
    PartnershipEnd, RelationRemove, PorSet, AgreementAttest, CustomerCreate, SubscriptionManage, GdapRequest, GdapEdit, GdapAssign, AdminUse,
    TicketOpen, TransferCreate, TransferAccept, TransferCancel)
{
    // That it was used is said by nobody: a sign-in that cannot know it is not held against people.
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.HasMfa ? null : Outcome.Block;
}
