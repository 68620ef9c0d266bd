using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class GuardrailRows
{
    private static readonly PolicyPack Strict = PolicyPack.Founding with { InvitationsPerSender = 3, InvitationsPerRecipient = 2 };

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-173", "a sandbox reseller on which nothing hangs", Ask.RemoveFromSandbox, Allow),
        new("R-173", "a sandbox reseller with a customer", Ask.RemoveFromSandbox with { Sandbox = new SandboxFacts(Customers: 1) }, Block),
        new("R-173", "a sandbox reseller with a subscription", Ask.RemoveFromSandbox with { Sandbox = new SandboxFacts(Subscriptions: 1) }, Block),
        new("R-173", "one that another provider has, too", Ask.RemoveFromSandbox with { Sandbox = new SandboxFacts(Customers: 4, HasOtherProvider: true) }, Allow),
        new("R-172", "a reseller of production in the sandbox", Ask.RemoveFromSandbox.To(Cast.Namsan), Block),

        new("R-180", "one of three Global admins leaves", Ask.RemoveMember, Allow),
        new("R-180", "the last Global admin leaves", Ask.RemoveMember with { Member = new MemberFacts(IsGlobalAdmin: true, OtherGlobalAdmins: 0) }, Block),
        new("R-180", "the last Global admin becomes a reader", Ask.DemoteMember with { Member = new MemberFacts(IsGlobalAdmin: true, OtherGlobalAdmins: 0) }, Block),
        new("R-180", "somebody else leaves", Ask.RemoveMember with { Member = new MemberFacts(OtherGlobalAdmins: 0) }, null),
        new("R-180", "the last Global admin signs in with the tenant that goes", Ask.DetachTenant with { Member = new MemberFacts(IsGlobalAdmin: true, OtherGlobalAdmins: 0) }, Block),
        new("R-180", "nobody signs in with the tenant that goes", Ask.DetachTenant, null),

        new("R-064", "a reseller connects", Ask.Authorise, Allow),

        new("R-181", "somebody else asked", Ask.Accept, null),
        new("R-181", "who asked a customer answers for it, too", Ask.Accept with { Link = Ask.Accept.Link with { IsOwn = true } }, Block),
        new("R-181", "who invited a reseller answers for it, too", Ask.Authorise with { Link = Ask.Authorise.Link with { IsOwn = true } }, Block),

        new("R-182", "as it was seen", Ask.Remove, null),
        new("R-182", "somebody changed it meanwhile", Ask.Remove with { HasChanged = true }, Block),

        new("R-183", "a refusal that names its rule and its pack", Ask.File, Allow),
        new("R-183", "a refusal that nobody could trace", Ask.File with { Filing = new FilingFacts(IsRefused: true, NamesRuleAndPack: false) }, Block),

        new("R-184", "the first of the day", Ask.Invite, null),
        new("R-184", "two before it, to different people", Sent(Ask.Invite, 2, 0), Allow) { Pack = Strict },
        new("R-184", "three before it", Sent(Ask.Invite, 3, 0), Block) { Pack = Strict },
        new("R-184", "one to the same recipient before it", Sent(Ask.Request, 1, 1), Allow) { Pack = Strict },
        new("R-184", "two to the same recipient before it", Sent(Ask.Request, 2, 2), Block) { Pack = Strict },

        new("R-185", "announced, and in effect next month", Ask.Publish, Allow),
        new("R-185", "in effect tomorrow", Ask.Publish with { Edition = new EditionFacts(Cast.Today.AddDays(1)) }, Allow),
        new("R-185", "in effect today", Ask.Publish with { Edition = new EditionFacts(Cast.Today) }, Block),
        new("R-185", "announced to nobody", Ask.Publish with { Edition = new EditionFacts(Cast.Today.AddMonths(1), IsAnnounced: false) }, Block),
        new("R-185", "nobody asks about an edition", Ask.Publish with { Edition = null }, null),
    ];

    private static PolicyQuery Sent(PolicyQuery query, int bySender, int toRecipient) => query with { Sending = new SendingFacts(bySender, toRecipient) };
}
