using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Enrolling;

/// <summary>R-010: direct-bill and reseller take two tenants, except while a transition is recorded. PC:enrolling-in-the-csp-program; C-8.</summary>
internal sealed class TwoTiersTakeTwoTenants() : Rule("R-010", Stage.TenantAndCloud, PartnerEnroll)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Enrolling is { OnTenant: Tier.DirectBill, Tier: Tier.IndirectReseller } or { OnTenant: Tier.IndirectReseller, Tier: Tier.DirectBill }
            ? query.Enrolling.IsInTransition ? Outcome.Warn : Outcome.Block
            : Outcome.Allow;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => query.Enrolling.OnTenant is { } held
        ? [Fact.Of("tier", query.Enrolling.Tier), Fact.Of("held", held)]
        : [Fact.Of("tier", query.Enrolling.Tier)];
}

/// <summary>R-011: partners begin as resellers; direct-bill takes twelve months of it and the pack's revenue. PC:direct-partner-new-requirements.</summary>
internal sealed class PartnersBeginAsResellers() : Rule("R-011", Stage.Enrollment, PartnerEnroll)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Enrolling.Tier switch
    {
        Tier.IndirectReseller => Outcome.Allow,
        Tier.DirectBill => BlockIf(query.Enrolling.MonthsAsReseller < pack.DirectBillTenureMonths || query.Enrolling.Revenue < pack.DirectBillFloor),
        Tier.IndirectProvider => BlockIf(query.Enrolling.Revenue < pack.FirstTierFloor),
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("tier", query.Enrolling.Tier), Fact.Of("n", query.Enrolling.MonthsAsReseller ?? 0), Fact.Of("x", query.Enrolling.Revenue ?? 0),
        Fact.Of("months", pack.DirectBillTenureMonths),
        Fact.Of("floor", query.Enrolling.Tier is Tier.IndirectProvider ? pack.FirstTierFloor : pack.DirectBillFloor),
    ];
}

/// <summary>R-014: whoever lost the authorisation waits a year. PC:new-indirect-reseller-requirement.</summary>
internal sealed class DeauthorisedMeansAYear() : Rule("R-014", Stage.State, PartnerEnroll)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Enrolling.DeauthorizedOn is { } lost ? BlockIf(query.On < Calendar.MonthsAfter(lost, pack.ReenrolmentWaitMonths)) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("date", Calendar.MonthsAfter(query.Enrolling.DeauthorizedOn!.Value, pack.ReenrolmentWaitMonths))];
}

/// <summary>R-016: the primary contact reads a mailbox of the company, not of a public web-mail service. PC:indirect-reseller-tasks-in-partner-center.</summary>
internal sealed class ContactsUseACompanyAddress() : Rule("R-016", Stage.State, PartnerEnroll, AccountContact)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Enrolling.ContactDomain is { Length: > 0 } domain ? BlockIf(WebMail.IsOffered(domain)) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("domain", query.Enrolling.ContactDomain)];
}
