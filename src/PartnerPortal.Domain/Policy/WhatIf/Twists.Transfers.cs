using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>What can be otherwise with a transfer of subscriptions.</summary>
public static partial class Twists
{
    private static IEnumerable<Twist> Transferring() =>
    [
        new("TransferFromAnother", q => OnTransfer(q, t => t with { Source = PlainQuestion.ThirdReseller with { Tier = Tier.DirectBill, Country = q.Seller.Country, Cloud = q.Seller.Cloud } })),
        new("TransferFromSeller", q => OnTransfer(q, t => t with { Source = q.Seller })),
        new("TransferBySource", q => OnTransfer(q, t => t with { By = TransferSide.Source })),
        new("TransferByTarget", q => OnTransfer(q, t => t with { By = TransferSide.Target })),
        .. Each<TransferStatus>("TransferStatus", "status", Fact.Of, (q, status) => OnTransfer(q, t => t with { Status = status })),
        new("TransferRequestedToday", q => OnTransfer(q, t => t with { RequestedOn = q.On })),
        new("TransferRequestedLongAgo", q => OnTransfer(q, t => t with { RequestedOn = q.On.AddDays(-40) })),
        .. Sizes().Select(items => new Twist("TransferItems", q => OnTransfer(q, t => t with { Items = items }), Fact.Of("n", items))),
        .. Amount("TransferRequested", (q, n) => OnTransfer(q, t => t with { AlreadyRequested = n })),
        .. Amount("TransferInactive", (q, n) => OnTransfer(q, t => t with { Inactive = n })),
        .. Amount("TransferSeparated", (q, n) => OnTransfer(q, t => t with { Separated = n })),
        .. Either("TransferChangesTerms", (q, yes) => OnTransfer(q, t => t with { ChangesTerms = yes })),
        .. Amount("TransferChangesUnderWay", (q, n) => OnTransfer(q, t => t with { ChangesUnderWay = n })),
        .. Amount("TransferAzureRoles", (q, n) => OnTransfer(q, t => t with { RoleAssignments = n })),
        .. Each<OfferFamily>("TransferOffer", "family", Fact.Of, (q, family) => OnTransfer(q, t => t with { Family = family })),
        new("CaseLegacyLicencesMove", q => OnTransfer(q, t => t with { Family = OfferFamily.Microsoft365, Generation = CommerceGeneration.Legacy })),
        new("CaseProviderNamesReseller", q => IsTransfer(q) ? Recorded(As(q, Tier.IndirectProvider), PlainQuestion.ThirdReseller) : q),
    ];

    private static int[] Sizes() => [10, 40];

    private static bool IsTransfer(PolicyQuery query) => query.Action is PolicyAction.TransferCreate or PolicyAction.TransferAccept or PolicyAction.TransferCancel;

    private static PolicyQuery OnTransfer(PolicyQuery query, Func<TransferFacts, TransferFacts> tell) => IsTransfer(query) ? query with { Transfer = tell(query.Transfer) } : query;
}
