using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>
/// For each action a question to which no rule objects, about firms that exist nowhere: where examples start, and what a
/// fact is taken for that a program leaves out.
/// </summary>
public static class PlainQuestion
{
    private static readonly PartyFacts
        Provider = Partner(1, new("Contoso Distribution", "콘토소 유통"), Tier.IndirectProvider),
        Reseller = Partner(2, new("Tailspin Cloud", "테일스핀 클라우드"), Tier.IndirectReseller),
        Direct = Partner(3, new("Adventure Works", "어드벤처 웍스"), Tier.DirectBill),
        Customer = new(Organization(4), new("Woodgrove Hospital", "우드그로브 병원"), Tenant(4), TenantKind.Customer) { Domain = "woodgrove.onmicrosoft.com" };

    /// <summary>A reseller that has no part in the question, for what is recorded beside it.</summary>
    public static PartyFacts ThirdReseller { get; } = Partner(5, new("Wingtip Partners", "윙팁 파트너스"), Tier.IndirectReseller);

    public static PolicyQuery About(PolicyAction action, DateTimeOffset at)
    {
        var seller = IsPartnership(action) || action is PolicyAction.PorSet ? Provider : Direct;
        return new PolicyQuery(action, seller, at)
        {
            Buyer = IsPartnership(action) ? Reseller : Customer,
            Relation = action is not (PolicyAction.RelationRequest or PolicyAction.RelationAccept or PolicyAction.RelationImport),
            AdminRights = action is not PolicyAction.GdapApprove, // legacy rights beside granular ones are warned about
            Roles = TakesAgents(action) ? Roles.GlobalAdmin | Roles.AdminAgent : Roles.GlobalAdmin,
            Own = action.IsOwnAffair ? Plain(seller) : null,
        };
    }

    /// <summary>Something of one's own to which no rule objects.</summary>
    public static OwnFacts Plain(PartyFacts owner) => new()
    {
        Tenant = owner.Tenant,
        Domain = owner.Domain,
        Country = owner.Country,
        Cloud = owner.Cloud,
        Location = new LocationFacts(PartnerId: 1_000_000, owner.Country),
    };

    // agents ask for admin rights and use the legacy ones.
    private static bool TakesAgents(PolicyAction action) =>
        action is PolicyAction.GdapRequest or PolicyAction.GdapEdit or PolicyAction.AdminUse or PolicyAction.TicketOpen;

    private static bool IsPartnership(PolicyAction action) => action.WireName.StartsWith("partnership.", StringComparison.Ordinal);

    private static PartyFacts Partner(int number, CompanyName name, Tier tier) => new(Organization(number), name, Tenant(number), TenantKind.CspTransaction)
    {
        Tier = tier,
        Enrollment = EnrollmentStatus.Active,
        IsCspPartner = true,
        Domain = $"{name.Legal.Split(' ')[0].ToLowerInvariant()}.onmicrosoft.com",
    };

    private static OrganizationId Organization(int number) => new(new Guid(number, 1, 0, new byte[8]));

    private static TenantId Tenant(int number) => new(new Guid(number, 2, 0, new byte[8]));
}
