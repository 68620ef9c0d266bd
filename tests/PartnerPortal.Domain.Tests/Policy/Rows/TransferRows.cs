using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class TransferRows
{
    public static IReadOnlyList<RuleRow> All { get; } = [.. Parties(), .. Items(), .. Requests(), .. NewBusiness()];

    private static IEnumerable<RuleRow> Parties() =>
    [
        new("R-150", "the future partner asks", AskTransfer.Create, Allow),
        new("R-150", "the current partner decides", AskTransfer.Accept, Allow),
        new("R-150", "the current partner asks", AskTransfer.Create.WhereTransfer(x => x with { By = TransferSide.Source }), Block),
        new("R-150", "the future partner decides", AskTransfer.Accept.WhereTransfer(x => x with { By = TransferSide.Target }), Block),
        new("R-150", "a reseller asks", AskTransfer.Create.By(Cast.Namsan), Block),
        new("R-150", "a reseller's subscriptions are asked for", AskTransfer.Create.WhereTransfer(x => x with { Source = Cast.Namsan }), Block),
        new("R-150", "nobody knows yet who bills today", AskTransfer.Create.WhereTransfer(x => x with { Source = null }), Allow),
        new("R-150", "a direct-bill partner asks its provider", ToProvider(AskTransfer.Create), Allow),
        new("R-150", "its provider asks", ToProvider(AskTransfer.Create).WhereTransfer(x => x with { By = TransferSide.Target }), Block),
        new("R-150", "its provider decides", ToProvider(AskTransfer.Accept).WhereTransfer(x => x with { By = TransferSide.Target }), Allow),
        new("R-150", "it decides itself", ToProvider(AskTransfer.Accept), Block),

        new("R-151", "connected, with an agreement", AskTransfer.Create, Allow),
        new("R-151", "not connected", AskTransfer.Create with { Relation = false }, Block),
        new("R-151", "connected, without an agreement", AskTransfer.Create with { CustomerAgreement = false }, Block),
        new("R-151", "no longer connected when it is accepted", AskTransfer.Accept with { Relation = false }, Block),

        new("R-152", "all in Korea", AskTransfer.Create, Allow),
        new("R-152", "the customer is in Japan", AskTransfer.Create.WhereBuyer(In("JP")), Block),
        new("R-152", "the current partner is in Japan", AskTransfer.Create.WhereSource(In("JP")), Block),
        new("R-152", "two countries of one market", European(AskTransfer.Create), Allow),
        new("R-152", "two countries of one market, on the older path", European(ToProvider(AskTransfer.Create)), Block),
        new("R-152", "nobody knows yet who bills today", AskTransfer.Create.WhereTransfer(x => x with { Source = null }), Allow),
        new("R-152", "no CSP market at all", AskTransfer.Create.WhereSeller(In("RU")).WhereBuyer(In("RU")).WhereSource(In("RU")), Block),

        new("R-153", "all in the global cloud", AskTransfer.Create, Allow),
        new("R-153", "the customer is in another cloud", AskTransfer.Create.WhereBuyer(x => x with { Cloud = CloudInstance.UsGov }), Block),
        new("R-153", "the current partner is in another cloud", AskTransfer.Create.WhereSource(x => x with { Cloud = CloudInstance.UsGov }), Block),
        new("R-153", "all with 21Vianet", AskTransfer.Create.In(CloudInstance.China21V).WhereSource(x => x with { Cloud = CloudInstance.China21V }), Block),

        new("R-154", "another partner bills", AskTransfer.Create, Allow),
        new("R-154", "it bills itself", AskTransfer.Create.WhereTransfer(x => x with { Source = Cast.Duri }), Block),
        new("R-154", "nobody knows yet who bills today", AskTransfer.Create.WhereTransfer(x => x with { Source = null }), null),

        new("R-160", "somebody asks", AskTransfer.Create, Allow),
        new("R-160", "somebody agrees", AskTransfer.Accept, Allow),

        new("R-161", "a direct-bill partner", AskTransfer.Create, null),
        new("R-161", "a provider names its reseller", AskTransfer.Create.By(Cast.Hanbit) with { Por = new PorFacts("6200003", Cast.Namsan) }, Allow),
        new("R-161", "a provider names none", AskTransfer.Create.By(Cast.Hanbit), Block),
    ];

    private static IEnumerable<RuleRow> Items() =>
    [
        new("R-155", "no other request", AskTransfer.Create, Allow),
        new("R-155", "an item is asked for already", AskTransfer.Create.WhereTransfer(x => x with { AlreadyRequested = 1 }), Block),

        new("R-156", "all active", AskTransfer.Create, Allow),
        new("R-156", "one is suspended", AskTransfer.Accept.WhereTransfer(x => x with { Inactive = 1 }), Block),

        new("R-157", "as they are", AskTransfer.Create, Allow),
        new("R-157", "seats are being added", AskTransfer.Accept.WhereTransfer(x => x with { ChangesUnderWay = 1 }), Warn),
        new("R-157", "fewer seats are asked for", AskTransfer.Create.WhereTransfer(x => x with { ChangesTerms = true }), Block),
        new("R-157", "an add-on without its base", AskTransfer.Accept.WhereTransfer(x => x with { Separated = 1 }), Block),

        new("R-162", "25 items", AskTransfer.Create.WhereTransfer(x => x with { Items = 25 }), Allow),
        new("R-162", "26 items", AskTransfer.Create.WhereTransfer(x => x with { Items = 26 }), Block),
        new("R-162", "26 items under a pack that takes more", AskTransfer.Create.WhereTransfer(x => x with { Items = 26 }), Allow)
        {
            Pack = PolicyPack.Founding with { TransferItems = 50 },
        },

        new("R-163", "no Azure roles", AskTransfer.Create, Allow),
        new("R-163", "the current partner holds Azure roles", AskTransfer.Accept.WhereTransfer(x => x with { RoleAssignments = 2 }), Warn),

        new("R-164", "Azure", AskTransfer.Create, null),
        new("R-164", "licences under the founding pack", Of(OfferFamily.Microsoft365), Block),
        new("R-164", "licences under the pack of 2023", Of(OfferFamily.Dynamics365), Block) { Pack = PolicyPacks.Granular },
        new("R-164", "licences under the latest pack", Of(OfferFamily.EnterpriseMobility), Allow) { Pack = PolicyPacks.Distributor },
        new("R-164", "legacy licences under the latest pack", Of(OfferFamily.Microsoft365).WhereTransfer(x => x with { Generation = CommerceGeneration.Legacy }), Block)
        {
            Pack = PolicyPacks.Distributor,
        },
        new("R-164", "licences of a partner that becomes a reseller", ToProvider(Of(OfferFamily.Microsoft365)), null),
    ];

    private static IEnumerable<RuleRow> Requests() =>
    [
        new("R-158", "it is pending", AskTransfer.Cancel, Allow),
        new("R-158", "it is in progress", AskTransfer.Cancel.WhereTransfer(x => x with { Status = TransferStatus.InProgress }), Block),
        new("R-158", "it has expired", AskTransfer.Cancel.WhereTransfer(x => x with { Status = TransferStatus.Expired }), Block),
        new("R-158", "the other partner asked", AskTransfer.Cancel.WhereTransfer(x => x with { By = TransferSide.Source }), Block),
        new("R-158", "a partner that becomes a reseller takes its own back", ToProvider(AskTransfer.Cancel), Allow),

        new("R-159", "on the thirtieth day", Asked(30), Allow),
        new("R-159", "on the day after", Asked(31), Block),
        new("R-159", "nothing was asked yet", AskTransfer.Accept.WhereTransfer(x => x with { RequestedOn = null }), null),
    ];

    // What is taken over is sold anew by its new partner: whoever may not sell may not take over.
    private static IEnumerable<RuleRow> NewBusiness() =>
    [
        new("R-001", "a suspended partner asks for a transfer", AskTransfer.Create.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Suspended }), Block),
        new("R-002", "an applicant asks for a transfer", AskTransfer.Create.WhereSeller(x => x with { Enrollment = EnrollmentStatus.PendingVerification }), Block),
        new("R-003", "a qualified partner asks for a transfer", AskTransfer.Create.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Qualified }), Block),
        new("R-004", "a partner without its agreement asks for a transfer", AskTransfer.Create.WhereSeller(x => x with { AgreementSigned = false }), Block),
        new("R-012", "a restricted partner asks for a transfer", AskTransfer.Create.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Restricted }), Block),
        new("R-018", "a transfer without a second proof", AskTransfer.Accept with { HasMfa = false }, Block),
        new("R-055", "a partner takes over what it uses itself", AskTransfer.Create.To(Cast.CorporateTenantOf(Cast.Duri)), Block),
        new("R-056", "a CSP tenant's subscriptions are taken over", AskTransfer.Create.To(Cast.Namsan), Block),
        new("R-056", "a tenant became a CSP tenant before the transfer was accepted", AskTransfer.Accept.To(Cast.Namsan), Block),
        new("R-057", "an affiliate's subscriptions are taken over", Affiliated(AskTransfer.Create), Block),
        new("R-058", "a reseller's subscriptions are taken over on the tenants of the partnership", AskTransfer.Create with { Partnership = true }, Block),
        new("R-061", "sandbox subscriptions are taken over", AskTransfer.Create.To(Cast.OtherTenantOf(Cast.Hanbit, TenantKind.SandboxCustomer)), Block),
        new("R-065", "a CSP tenant's subscriptions are taken over", AskTransfer.Create.To(Cast.Namsan), Block),
        new("R-066", "nobody said what the tenant is used for", AskTransfer.Create.WhereBuyer(x => x with { TenantKind = TenantKind.Unclassified }), Block),
        new("R-112", "a direct-bill partner takes over what another partner attested", AskTransfer.Create with { AgreementIsAttested = true }, null),
        new("R-112", "a provider takes over, and the customer accepted by itself", AskTransfer.Create.By(Cast.Hanbit), Allow),
        new("R-112", "a provider takes over, and another partner attested", AskTransfer.Create.By(Cast.Hanbit) with { AgreementIsAttested = true }, Warn),
        new("R-112", "a provider agrees to take over, and another partner attested", ToProvider(AskTransfer.Accept) with { AgreementIsAttested = true }, Warn),
        new("R-172", "production takes over from a sandbox", AskTransfer.Create.To(Cast.OtherTenantOf(Cast.Hanbit, TenantKind.SandboxCustomer)), Block),
    ];

    private static PolicyQuery Affiliated(PolicyQuery query) =>
        query.WhereSeller(x => x with { Group = new CorporateGroupId(Guid.Empty) }).WhereBuyer(x => x with { Group = new CorporateGroupId(Guid.Empty) });

    private static Func<PartyFacts, PartyFacts> In(string country) => party => party with { Country = CountryCode.Of(country) };

    private static PolicyQuery European(PolicyQuery query) => query.WhereSeller(In("DE")).WhereBuyer(In("DE")).WhereSource(In("FR"));

    private static PolicyQuery Asked(int daysAgo) => AskTransfer.Accept.WhereTransfer(x => x with { RequestedOn = Cast.Today.AddDays(-daysAgo) });

    private static PolicyQuery Of(OfferFamily family) => AskTransfer.Create.WhereTransfer(x => x with { Family = family });

    /// <summary>Duri becomes a reseller and hands over to Hanbit.</summary>
    private static PolicyQuery ToProvider(PolicyQuery query) => query.By(Cast.Hanbit).WhereTransfer(x => x with
    {
        Path = TransferPath.ToProvider,
        Source = Cast.Duri,
        By = TransferSide.Source,
    });
}
