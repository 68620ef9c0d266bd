using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class SupportRows
{
    private static PolicyQuery Azure { get; } = Ask.SupportByReseller with { Support = Ask.SupportByReseller.Support with { Family = OfferFamily.Azure } };

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-086", "the seller names a contact", Ask.SupportByReseller, Allow),
        new("R-086", "somebody else names a contact", Ask.SupportByReseller with { Support = Ask.SupportByReseller.Support with { AskerSells = false } }, Block),

        new("R-108", "a related reseller with admin rights", Ask.SupportByReseller, Allow),
        new("R-108", "a related reseller without admin rights", Ask.SupportByReseller with { AdminRights = false }, Block),
        new("R-108", "a related provider without admin rights", Ask.SupportByReseller.By(Cast.Saebyeok) with { AdminRights = false }, Allow),
        new("R-108", "a partner that the customer does not know", Ask.SupportByReseller.By(Cast.Saebyeok) with { Relation = false }, Block),
        new("R-108", "the seller, whom the customer always may call", Ask.Support with { Relation = false }, Allow),

        new("R-109", "a reseller for Microsoft 365", Ask.SupportByReseller, null),
        new("R-109", "a reseller for Azure", Azure, Warn),
        new("R-109", "an advisor for Azure", Azure.WhereSeller(x => x with { Tier = Tier.Advisor }), Warn),
        new("R-109", "a provider for Azure", Azure.By(Cast.Hanbit), Allow),

        new("R-114", "the seller takes the support back", Ask.Support, Allow),
        new("R-114", "another partner is named", Ask.SupportByReseller, Warn),
    ];
}
