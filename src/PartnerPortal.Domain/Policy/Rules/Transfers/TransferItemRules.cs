using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Transfers;

/// <summary>R-155: an item is in one open request. Names none: it may be another partner's. Code 900101.</summary>
internal sealed class OneOpenRequestPerItem() : Rule("R-155", Stage.State, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Transfer.AlreadyRequested > 0);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("n", query.Transfer.AlreadyRequested)];
}

/// <summary>R-156: only what is active moves; suspended Azure does not. Code 900105.</summary>
internal sealed class ActiveItemsMove() : Rule("R-156", Stage.State, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Transfer.Inactive > 0);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("n", query.Transfer.Inactive)];
}

/// <summary>R-157: what moves moves as it is, add-ons with their base; changes that are under way stay behind. XFER24, PC:transition-direct-to-indirect.</summary>
internal sealed class ItemsMoveAsTheyAre() : Rule("R-157", Stage.Product, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Transfer switch
    {
        { ChangesTerms: true } or { Separated: > 0 } => Outcome.Block,
        var transfer => WarnIf(transfer.ChangesUnderWay > 0),
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", query.Transfer.ChangesUnderWay), Fact.Of("m", query.Transfer.Separated)];
}

/// <summary>R-158: whoever asked takes the request back, while nobody has answered. PCD: withdraw a transfer; codes 900101, 900102.</summary>
internal sealed class PendingRequestsAreTakenBack() : Rule("R-158", Stage.State, TransferCancel)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf((query.Transfer.By is { } side && side != query.Transfer.Asker) || query.Transfer.Status is not (null or TransferStatus.Pending));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("status", query.Transfer.Status ?? TransferStatus.Pending)];
}

/// <summary>R-159: a request that nobody answers lapses, and stays on record as expired. PC:transfer-azure-subscriptions-under-azure-plan.</summary>
internal sealed class RequestsLapse() : Rule("R-159", Stage.State, TransferAccept, TransferCancel)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => LastDay(query, pack) is { } day ? BlockIf(query.On > day) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("date", LastDay(query, pack)!.Value)];

    private static DateOnly? LastDay(PolicyQuery query, PolicyPack pack) => query.Transfer.RequestedOn?.AddDays(pack.TransferRequestDays);
}

/// <summary>R-162: a request has a limited number of items. Reported, not documented (CC).</summary>
internal sealed class RequestsStaySmall() : Rule("R-162", Stage.Product, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Transfer.Items > pack.TransferItems);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", query.Transfer.Items), Fact.Of("max", pack.TransferItems)];
}

/// <summary>R-163: billing moves, access does not: who had Azure roles keeps them. PC:transfer-azure-subscriptions-under-azure-plan.</summary>
internal sealed class RolesStayBehind() : Rule("R-163", Stage.Advice, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => WarnIf(query.Transfer.RoleAssignments > 0);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("C", query.Buyer!.Name), Fact.Of("n", query.Transfer.RoleAssignments)];
}

/// <summary>
/// licences stay with their partner until the term ends; the latest pack lets new-commerce ones move. A direct-bill
/// partner that becomes a reseller hands them to its provider under every pack (W-15a). PC:multichannel, XFER24.
/// </summary>
internal sealed class LicencesStayWithTheirPartner() : Rule("R-164", Stage.Product, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Transfer is { Path: TransferPath.BetweenPartners, Family: OfferFamily.Microsoft365 or OfferFamily.EnterpriseMobility or OfferFamily.Dynamics365 }
            ? BlockIf(!pack.LicencesMoveMidTerm || query.Transfer.Generation is CommerceGeneration.Legacy)
            : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("family", query.Transfer.Family)];
}
