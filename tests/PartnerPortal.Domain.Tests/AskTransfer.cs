using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Tests;

/// <summary>Duri takes Azure over that Saebyeok bills to Areum Hospital today.</summary>
internal static class AskTransfer
{
    public static PolicyQuery Create { get; } = Ask.Order with
    {
        Action = PolicyAction.TransferCreate,
        Transfer = new TransferFacts { Source = Cast.Saebyeok, By = TransferSide.Target, Items = 3 },
    };

    /// <summary>Saebyeok decides, ten days later.</summary>
    public static PolicyQuery Accept { get; } = Create.WhereTransfer(x => x with
    {
        By = TransferSide.Source,
        Status = TransferStatus.Pending,
        RequestedOn = Cast.Today.AddDays(-10),
    }) with
    { Action = PolicyAction.TransferAccept };

    public static PolicyQuery Cancel { get; } = Accept.WhereTransfer(x => x with { By = TransferSide.Target }) with { Action = PolicyAction.TransferCancel };

    public static IEnumerable<PolicyQuery> Everything => [Create, Accept, Cancel];

    extension(PolicyQuery query)
    {
        /// <summary>The same question with one more thing to know about the transfer.</summary>
        public PolicyQuery WhereTransfer(Func<TransferFacts, TransferFacts> differs) => query with { Transfer = differs(query.Transfer) };

        /// <summary>The same question with one more thing to know about the partner that bills today.</summary>
        public PolicyQuery WhereSource(Func<PartyFacts, PartyFacts> differs) => query.WhereTransfer(x => x with { Source = differs(x.Source!) });
    }
}
