using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class EndingRows
{
    private static readonly PolicyPack Later = PolicyPack.Founding with { NewCommerceMustRunOut = true };
    private static readonly PolicyPack ResellersRemove = PolicyPack.Founding with { ResellerMayRemoveCustomer = true };

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-033", "nothing was shared", Ask.EndPartnership, Allow),
        new("R-033", "customers are shared", Ask.EndPartnership with { Ending = new() { Customers = 4, Subscriptions = 17 } }, Warn),
        new("R-033", "admin rights only", Ask.EndPartnership with { Ending = new() { AdminRights = 1 } }, Warn),
        new("R-033", "the reseller asks", Ask.AskToEndPartnership with { Ending = new() { Subscriptions = 1 } }, Warn),

        new("R-034", "declared", Ask.EndPartnership, Allow),
        new("R-034", "not declared", Ask.EndPartnership with { Consent = new ConsentFacts(IsGiven: false) }, Block),
        new("R-034", "a request, not declared", Ask.AskToEndPartnership with { Consent = new ConsentFacts(IsGiven: false) }, Block),

        new("R-036", "the reseller asks", Ask.AskToEndPartnership, Allow),

        new("R-070", "nothing active", Ask.Remove, Allow),
        new("R-070", "one active subscription", Ask.Remove with { Ending = new() { Active = 1 } }, Block),
        new("R-071", "no reservation", Ask.Remove, Allow),
        new("R-071", "one reservation", Ask.Remove with { Ending = new() { Reservations = 1 } }, Block),
        new("R-072", "no software", Ask.Remove, Allow),
        new("R-072", "one piece of software", Ask.Remove with { Ending = new() { Software = 1 } }, Block),

        new("R-073", "new commerce has run out", Ask.Remove, Allow),
        new("R-073", "suspended new commerce shows under the founding pack", Ask.Remove with { Ending = new() { NotRunOut = 1 } }, Warn),
        new("R-073", "suspended new commerce stops it under later packs", Ask.Remove with { Ending = new() { NotRunOut = 1 } }, Block) { Pack = Later },

        new("R-074", "whatever is removed", Ask.Remove, Allow),

        new("R-075", "a direct-bill partner removes", Ask.Remove with { Ending = new() { ByPartner = true } }, null),
        new("R-075", "a reseller removes", Ask.Remove.By(Cast.Namsan) with { Ending = new() { ByPartner = true } }, Block),
        new("R-075", "a reseller removes under a pack that lets it", Ask.Remove.By(Cast.Namsan) with { Ending = new() { ByPartner = true } }, Allow) { Pack = ResellersRemove },
        new("R-075", "its provider carries it out", Ask.Remove.By(Cast.Namsan), null),

        new("R-076", "a customer asks", Ask.AskToEnd, Allow),

        new("R-077", "declared", Ask.Remove, Allow),
        new("R-077", "not declared", Ask.Remove with { Consent = new ConsentFacts(IsGiven: false) }, Block),

        new("R-078", "the relationship stands", Ask.Remove, null),
        new("R-078", "it was removed", Ask.Remove with { Ending = new() { IsOver = true } }, Block),
        new("R-078", "the customer asks for the end of what was removed", Ask.AskToEnd with { Ending = new() { IsOver = true } }, Block),

        new("R-079", "whatever is removed", Ask.Remove, Allow),
    ];
}
