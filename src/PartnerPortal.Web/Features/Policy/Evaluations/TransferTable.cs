using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Web.Features.Policy.Evaluations.FactTable<PartnerPortal.Domain.Policy.Facts.TransferFacts>;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>What can be told of a transfer of subscriptions between partners.</summary>
internal static class TransferTable
{
    private static readonly FactTable<TransferFacts> Transfer = new(
        Named<TransferPath>("path", "From whom to whom it goes", (t, path) => t with { Path = path }),
        Several("source", "The partner that bills today", PartyTable.Party, _ => PartyTable.Called("Source", PlainQuestion.About(PolicyAction.OrderPlace, default).Seller) with { Tenant = default }, (t, source) => t with { Source = PartyTable.Settled(source) }),
        Named<TransferSide>("by", "Which of the two acts", (t, side) => t with { By = side }),
        Named<TransferStatus>("status", "Where the request stands; left out, there is none yet", (t, status) => t with { Status = status }),
        Day("requestedOn", "When it was requested", (t, day) => t with { RequestedOn = day }),
        Count("items", "How many items it moves", (t, n) => t with { Items = n }),
        Count("alreadyRequested", "Of them in another open request", (t, n) => t with { AlreadyRequested = n }),
        Count("inactive", "Of them not active", (t, n) => t with { Inactive = n }),
        Count("separated", "Add-ons without their base", (t, n) => t with { Separated = n }),
        YesOrNo("changesTerms", "It would change quantities, terms or dates", (t, yes) => t with { ChangesTerms = yes }),
        Count("changesUnderWay", "Changes of its items under way", (t, n) => t with { ChangesUnderWay = n }),
        Count("roleAssignments", "Role assignments of the source", (t, n) => t with { RoleAssignments = n }));

    public static FactName<PolicyQuery> Name { get; } =
        FactTable<PolicyQuery>.Several("transfer", "A transfer of subscriptions between partners", Transfer, q => q.Transfer, (q, transfer) => q with { Transfer = transfer });
}
