using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-020: only an indirect provider invites resellers. PC:indirect-provider-tasks-in-partner-center.</summary>
internal sealed class OnlyProvidersInvite() : Rule("R-020", Stage.Enrollment, PartnershipInvite, PartnershipAccept, PartnershipImport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Seller.Tier is not Tier.IndirectProvider);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("org", query.Seller.Name), Fact.Of("tier", query.Seller.Tier)];
}

/// <summary>R-021: the provider is approved for the market. PC:indirect-provider-tasks-in-partner-center.</summary>
internal sealed class ProviderIsApprovedForTheMarket() : Rule("R-021", Stage.Enrollment, PartnershipInvite, PartnershipAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.TenantKind is TenantKind.SandboxPartner ? null : BlockIf(query.SellerMarket is null || !IsApproved(query.Seller));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("P", query.Seller.Name), Fact.Of("market", query.SellerMarket)];

    // Whether an approved provider may act today is the matter of R-001 to R-003.
    private static bool IsApproved(PartyFacts provider) => provider.Enrollment is EnrollmentStatus.Qualified
        or EnrollmentStatus.Active or EnrollmentStatus.Restricted or EnrollmentStatus.Suspended or EnrollmentStatus.Dual;
}

/// <summary>R-022: the invitee is enrolled as a reseller: a warning when sent, an objection when used. Codes 800016, 2204.</summary>
internal sealed class InviteeIsAReseller() : Rule("R-022", Stage.Enrollment, PartnershipInvite, PartnershipAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is not { } reseller ? null
        : IsEnrolled(reseller) ? Outcome.Allow
        : query.Action is PartnershipInvite ? Outcome.Warn
        : Outcome.Block;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("R", query.Buyer!.Name), Fact.Of("status", query.Buyer.Enrollment)];

    // Suspended ones are enrolled: R-001 speaks of them. A dual partner has signed the reseller agreement too.
    private static bool IsEnrolled(PartyFacts reseller) =>
        (reseller.Tier is Tier.IndirectReseller || reseller.Enrollment is EnrollmentStatus.Dual)
        && reseller.Enrollment is EnrollmentStatus.Active or EnrollmentStatus.Qualified or EnrollmentStatus.Suspended or EnrollmentStatus.Dual;
}

/// <summary>R-023: the reseller's Global admin accepts; the pack may widen it. PC:transition-direct-to-indirect.</summary>
internal sealed class ResellersAdminAuthorises() : Rule("R-023", Stage.Permission, PartnershipAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf((query.Roles & pack.PartnershipAcceptors) == Roles.None);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("R", query.Buyer!.Name), Fact.Of("P", query.Seller.Name)];
}

/// <summary>R-024: authorising a provider takes an explicit consent. PC:indirect-reseller-tasks-in-partner-center.</summary>
internal sealed class AuthorisationIsExplicit() : Rule("R-024", Stage.State, PartnershipAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(!query.Consent.IsGiven);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("P", query.Seller.Name)];
}

/// <summary>R-030: the text is free, the personalised link stays in it. PC:indirect-provider-tasks-in-partner-center.</summary>
internal sealed class TheLinkStaysInTheText() : Rule("R-030", Stage.State, PartnershipInvite, RelationRequest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(!query.Link.StaysInText);
}

/// <summary>R-031: portal links expire, are used once and can be withdrawn. Product decision.</summary>
internal sealed class LinksExpireAndWorkOnce() : Rule("R-031", Stage.State, PartnershipAccept, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Link.ExpiresAt is not { } end ? null
        : BlockIf(query.Link.IsAnswered || query.At >= end);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("P", query.Seller.Name), Fact.Of("date", DateOnly.FromDateTime(query.Link.ExpiresAt!.Value.UtcDateTime))];
}
