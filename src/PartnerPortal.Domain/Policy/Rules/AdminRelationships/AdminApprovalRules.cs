using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.AdminRelationships;

/// <summary>R-129: a request that nobody approves dies. PC:gdap-faq.</summary>
internal sealed class PendingRequestsDie() : Rule("R-129", Stage.State, GdapApprove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => LastDay(query, pack) is { } day ? BlockIf(query.On > day) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("date", LastDay(query, pack)!.Value)];

    private static DateOnly? LastDay(PolicyQuery query, PolicyPack pack) => query.Admin.SentOn?.AddDays(pack.GranularRequestDays);
}

/// <summary>R-130: one approval link serves one customer, once. PC:gdap-customer-approval.</summary>
internal sealed class ApprovalLinksWorkOnce() : Rule("R-130", Stage.State, GdapApprove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Admin.LinkIsUsed);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("S", query.Seller.Name)];
}

/// <summary>R-131: the customer's Global admin approves, and all roles together. PC:gdap-customer-approval.</summary>
internal sealed class CustomersAdminApproves() : Rule("R-131", Stage.Permission, GdapApprove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf((query.Roles & Roles.GlobalAdmin) == Roles.None || !query.Admin.ApprovesAllRoles);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-132: granular rights beside legacy ones take nothing away from them. Sources disagree (C-4): both may stand.</summary>
internal sealed class LegacyRightsAreStillThere() : Rule("R-132", Stage.Advice, GdapApprove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => WarnIf(query.AdminRights);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("S", query.Seller.Name)];
}

/// <summary>R-138: what expired or was ended is not revived. GR:resources/delegatedadminrelationship.</summary>
internal sealed class EndedIsEnded() : Rule("R-138", Stage.State, GdapEdit, GdapApprove, GdapAssign, GdapExtend)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(query.Admin.Status is GdapStatus.Expired or GdapStatus.Terminated);
}

/// <summary>R-139: partner and customer may each end it; the members of its groups lose access. PC:gdap-partner-terminate, PC:gdap-customer-terminate.</summary>
internal sealed class EitherSideEnds() : Rule("R-139", Stage.State, GdapEnd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-140: what ended stays on record; the original hides it after a year. GR:resources/delegatedadminrelationship; product decision.</summary>
internal sealed class WhatEndedStaysOnRecord() : Rule("R-140", Stage.Advice, GdapEnd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;
}
