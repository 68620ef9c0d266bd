using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Organizations.EnrollmentStatus;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class PartnershipRows
{
    private static readonly PolicyPack AlsoAdminAgents = PolicyPack.Founding with { PartnershipAcceptors = Roles.GlobalAdmin | Roles.AdminAgent };
    private static readonly CorporateGroupId Group = new(Guid.Parse("00000000-0000-7000-8000-0000000000b1"));

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-020", "a provider invites", Ask.Invite, Allow),
        new("R-020", "a reseller invites", Ask.Invite.By(Cast.Mirae), Block),
        new("R-020", "a direct-bill partner imports a reseller", Ask.ImportReseller.By(Cast.Duri), Block),

        new("R-021", "an approved provider", Ask.Invite, Allow),
        new("R-021", "a suspended provider is approved still", Ask.Authorise.WhereSeller(x => x with { Enrollment = Suspended }), Allow),
        new("R-021", "a provider whose application still runs", Ask.Authorise.WhereSeller(x => x with { Enrollment = PendingVerification }), Block),
        new("R-021", "a provider that lost its authorisation", Ask.Authorise.WhereSeller(x => x with { Enrollment = Deauthorized }), Block),
        new("R-021", "a provider in a country without a market", Ask.Invite.WhereSeller(x => x with { Country = CountryCode.Of("RU") }), Block),
        new("R-021", "a sandbox is approved by nobody", Ask.Invite.By(Cast.Sandbox(Tier.IndirectProvider)), null),

        new("R-022", "an enrolled reseller", Ask.Invite, Allow),
        new("R-022", "a partner in transition has signed as a reseller too", Ask.Authorise.To(Cast.Duri with { Enrollment = Dual }), Allow),
        new("R-022", "a company that is not enrolled is invited", Ask.Invite.To(Cast.Areum), Warn),
        new("R-022", "a company that is not enrolled authorises", Ask.Authorise.To(Cast.Areum), Block),
        new("R-022", "a rejected reseller authorises", Ask.Authorise.WhereBuyer(x => x with { Enrollment = Rejected }), Block),
        new("R-022", "nobody knows who holds the link", Ask.Invite.To(null), null),

        new("R-023", "the reseller's Global admin", Ask.Authorise, Allow),
        new("R-023", "the reseller's sales agent", Ask.Authorise with { Roles = Roles.SalesAgent }, Block),
        new("R-023", "an admin agent", Ask.Authorise with { Roles = Roles.AdminAgent }, Block),
        new("R-023", "an admin agent, under a pack that lets them", Ask.Authorise with { Roles = Roles.AdminAgent }, Allow) { Pack = AlsoAdminAgents },

        new("R-024", "the box is ticked", Ask.Authorise, Allow),
        new("R-024", "the box is not ticked", Ask.Authorise with { Consent = new ConsentFacts(IsGiven: false) }, Block),

        new("R-025", "both in Korea", Ask.Invite, Allow),
        new("R-025", "a reseller in Japan", Ask.Invite.WhereBuyer(x => x with { Country = CountryCode.Of("JP") }), Block),
        new("R-025", "two countries of one market", Ask.Authorise.WhereSeller(x => x with { Country = CountryCode.Of("DE") }).WhereBuyer(x => x with { Country = CountryCode.Of("FR") }), Allow),
        new("R-025", "two countries without a market are not one market", Ask.ImportReseller.WhereSeller(x => x with { Country = CountryCode.Of("RU") }).WhereBuyer(x => x with { Country = CountryCode.Of("BY") }), Block),
        new("R-025", "nobody knows who holds the link", Ask.Invite.To(null), null),

        new("R-026", "both in the global cloud", Ask.Invite, Allow),
        new("R-026", "a reseller in the government cloud", Ask.Invite.WhereBuyer(x => x with { Cloud = CloudInstance.UsGov }), Block),
        new("R-026", "nobody knows who holds the link", Ask.Invite.To(null), null),

        new("R-027", "two companies", Ask.Invite, Allow),
        new("R-027", "two tenants of one company", Ask.Invite.To(Cast.OtherTenantOf(Cast.Hanbit, TenantKind.CspTransaction)), Block),
        new("R-027", "two companies of one group", Ask.Invite.WhereSeller(x => x with { Group = Group }).WhereBuyer(x => x with { Group = Group }), Warn),

        new("R-028", "no partnership yet", Ask.Authorise, null),
        new("R-028", "a partnership exists: a repeat changes nothing", Ask.Authorise with { Partnership = true }, Allow),

        new("R-029", "production has no cap", Ask.Invite with { ResellersOfSeller = 4000 }, null),
        new("R-029", "a sandbox with four resellers", Ask.Invite.By(Cast.Sandbox(Tier.IndirectProvider)) with { ResellersOfSeller = 4 }, Allow),
        new("R-029", "a sandbox with five resellers", Ask.Invite.By(Cast.Sandbox(Tier.IndirectProvider)) with { ResellersOfSeller = 5 }, Block),

        new("R-030", "the link stands in the text", Ask.Invite, Allow),
        new("R-030", "the link was deleted from the text", Ask.Request with { Link = new LinkFacts(StaysInText: false) }, Block),

        new("R-031", "an open link", Ask.Authorise, Allow),
        new("R-031", "a link that ends this very moment", Ask.Authorise with { Link = new LinkFacts(ExpiresAt: Cast.Now) }, Block),
        new("R-031", "a link that ends in a moment", Ask.Accept with { Link = new LinkFacts(ExpiresAt: Cast.Now.AddTicks(1)) }, Allow),
        new("R-031", "a link that was answered", Ask.Authorise with { Link = new LinkFacts(ExpiresAt: Cast.Now.AddDays(7), IsAnswered: true) }, Block),
        new("R-031", "a standing offer, of which R-060 speaks", Ask.Accept with { Link = LinkFacts.Harmless }, null),

        new("R-037", "no admin access", Ask.Authorise, Allow),
        new("R-037", "the reseller opens its own tenant", Ask.Authorise with { Consent = new ConsentFacts(IncludesAdminRights: true) }, Warn),

        new("R-038", "the reseller has signed", Ask.Invite, Allow),
        new("R-038", "the reseller has not signed", Ask.Authorise.WhereBuyer(x => x with { AgreementSigned = false }), Warn),
        new("R-038", "a company that is not enrolled has nothing to sign", Ask.Invite.To(Cast.Areum with { AgreementSigned = false }), null),
    ];
}
