using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-085: the same offer from two sources is paid twice. A hint: the customer may want it so.</summary>
internal sealed class TheSameOfferIsHeldOnce() : Rule("R-085", Stage.Product, ExternalDeclare, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.External.IsSoldInCspToo ? Outcome.Warn : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("C", query.Buyer!.Name), Fact.Of("offer", query.External.Terms.Offer)];
}

/// <summary>R-090: what is bought from Microsoft itself, by Advisor, Open, EA or from a third party can be supported. PC:multichannel.</summary>
internal sealed class OtherChannelsCanBeSupported() : Rule("R-090", Stage.Product, ExternalDeclare, ExternalSupport, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.External.Terms switch
    {
        { IsEligible: true } => Outcome.Allow,
        { IsSoldInCsp: true } when query.Action is ExternalSupport => Outcome.Block, // its seller names the contact (W-11)
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("offer", query.External.Terms.Offer)];
}

/// <summary>R-091: licences are looked after with admin rights that the customer granted. PC:multichannel.</summary>
internal sealed class LicencesNeedAdminRights() : Rule("R-091", Stage.Graph, ExternalSupport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.External.Terms is { IsEligible: true, BillingModel: not BillingModel.Usage } ? BlockIf(!query.AdminRights) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-092: licences of another CSP partner do not move before their term ends, in packs 2021 and 2023. PC:multichannel.</summary>
internal sealed class LicencesStayUntilTheirTermEnds() : Rule("R-092", Stage.Product, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.External switch
    {
        { Terms: { IsSoldInCsp: true, BillingModel: not BillingModel.Usage, TermEndsOn: { } end }, Plan: { } plan } => BlockIf(plan.BuyOn < end && !pack.LicencesMoveMidTerm),
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("date", query.External.Terms.TermEndsOn!.Value)];
}

/// <summary>R-093: Azure from another channel starts anew in CSP; until the old one is closed both are billed. PC:multichannel.</summary>
internal sealed class AzureStartsAnew() : Rule("R-093", Stage.Advice, ExternalSupport, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.External.Terms is { IsEligible: true, BillingModel: BillingModel.Usage } ? Outcome.Warn : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("offer", query.External.Terms.Offer)];
}

/// <summary>R-094: Azure of another CSP partner moves by a transfer, and needs no new start. PC:transfer-azure-subscriptions-under-azure-plan.</summary>
internal sealed class AzureOfAPartnerIsTransferred() : Rule("R-094", Stage.Product, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.External.Terms is { IsSoldInCsp: true, BillingModel: BillingModel.Usage } ? Outcome.Allow : null;
}

/// <summary>R-095: what a syndication partner sold can be neither supported nor moved. PC:multichannel.</summary>
internal sealed class SyndicationStaysOut() : Rule("R-095", Stage.Product, ExternalDeclare, ExternalSupport, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.External.Terms.Channel is PurchaseChannel.Syndication ? Outcome.Block : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("offer", query.External.Terms.Offer)];
}

/// <summary>R-096: CSP and other channels live side by side on one tenant. PC:multichannel.</summary>
internal sealed class ChannelsCoexist() : Rule("R-096", Stage.Product, ExternalDeclare, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.External.HoldsCspSubscriptions ? Outcome.Allow : null;
}

/// <summary>R-097: admin rights reach the tenant, not the subscriptions of an enterprise agreement. PC:gdap-faq (2024).</summary>
internal sealed class AdminRightsStopAtEnterpriseAgreements() : Rule("R-097", Stage.Advice, ExternalSupport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.External.Terms.Channel is PurchaseChannel.EnterpriseAgreement ? Outcome.Warn : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("offer", query.External.Terms.Offer)];
}

/// <summary>R-098: whoever buys many subscriptions again while the old ones run may meet the tenant's ceiling. PC:transition-seat-based-services.</summary>
internal sealed class ManyDuplicatesMeetTheCeiling() : Rule("R-098", Stage.Advice, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.External.ActiveSubscriptions > pack.SubscriptionsToWatch ? Outcome.Warn : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", query.External.ActiveSubscriptions), Fact.Of("ceiling", pack.SubscriptionCeiling)];
}

/// <summary>R-099: licences bought before the old ones end are paid twice, without a refund. PC:transition-seat-based-services.</summary>
internal sealed class OverlapIsPaidTwice() : Rule("R-099", Stage.Advice, ExternalPlan)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.External switch
    {
        { Terms.BillingModel: BillingModel.Usage } or { Plan: null } => null,
        { Terms.TermEndsOn: { } end, Plan: { } plan } => WarnIf(plan.BuyOn < end),
        _ => Outcome.Warn,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("date", query.External.Plan!.BuyOn)];
}
