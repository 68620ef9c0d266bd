using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Tests.Subscriptions;

/// <summary>Saying what was bought elsewhere: by the customer, by a partner, twice, wrongly, and what is refused.</summary>
public sealed class DeclaringTests : ElsewhereStory
{
    [Fact]
    public async Task What_the_customer_declares_stands_confirmed()
    {
        Granted(await Declare(Cast.Hyejin, Licences));

        var row = await Only(Cast.Hyejin);
        Assert.Equal((ExternalSubscriptionStatus.Confirmed, Licences), (row.Status, row.Terms));
        Assert.Null(row.DeclaredBy);
    }

    [Fact]
    public async Task What_a_partner_declares_waits_for_the_customer_who_is_told()
    {
        var relationship = Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        var id = Granted(await Declare(Cast.Elena, Licences, relationship));

        Assert.Equal(("Dongbaek Cloud", ExternalSubscriptionStatus.Declared), ((await Only(Cast.Hyejin)).DeclaredBy!.Legal, (await Only(Cast.Hyejin)).Status));
        Assert.Equal(["hyejin@portal.example"], await Readers(MailKind.SubscriptionDeclared));
        Assert.Equal(id, (await Only(Cast.Elena, relationship)).Id);
        Assert.Equal("external.not-your-move", Refused(await Move(Cast.Elena, id, ExternalSubscriptionMove.Confirm)).Code);
        Granted(await Move(Cast.Hyejin, id, ExternalSubscriptionMove.Confirm));
        Assert.Empty((await Seen(Cast.Elena, relationship)).Rows);
    }

    [Fact]
    public async Task A_partner_declares_for_its_own_customers_only()
    {
        var ofHanbit = Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));

        Assert.Equal("relationship.unknown", Refused(await Declare(Cast.Elena, Licences, ofHanbit)).Code);
    }

    [Fact]
    public async Task The_same_thing_is_declared_once_and_the_second_is_told_of_the_first()
    {
        Granted(await Declare(Cast.Hyejin, Licences));

        var refusal = Refused(await Declare(Cast.Hyejin, Licences with { Offer = " microsoft 365 BUSINESS standard", Seats = 3 }));

        Assert.Equal(("external.duplicate", "Microsoft 365 Business Standard"), (refusal.Code, refusal.Arguments[0]));
        Granted(await Declare(Cast.Hyejin, Licences with { ContractNumber = "99" }));
    }

    [Fact]
    public async Task Of_many_who_declare_the_same_thing_at_once_one_wins()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Declare(Cast.Hyejin, Licences)));

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.Single((await Seen(Cast.Hyejin)).Rows);
    }

    [Fact]
    public async Task What_has_ended_may_be_declared_again()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));
        Granted(await Move(Cast.Hyejin, id, ExternalSubscriptionMove.End));

        Granted(await Declare(Cast.Hyejin, Licences));
    }

    [Fact]
    public async Task A_syndication_subscription_is_refused_and_its_refusal_stays_in_sight()
    {
        var refusal = Refused(await Declare(Cast.Hyejin, Licences with { Channel = PurchaseChannel.Syndication }));

        Assert.Equal(("policy.r-095", "R-095"), (refusal.Code, refusal.Rule));
        var seen = await Seen(Cast.Hyejin);
        Assert.Empty(seen.Rows);
        var stopped = Assert.Single(seen.Stopped);
        Assert.Equal((refusal.Decision!.Value, PurchaseChannel.Syndication, "R-095"), (stopped.Decision, stopped.Terms.Channel, stopped.Rule));
        Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Hyejin, stopped.Decision, default)));
    }

    [Fact]
    public async Task A_refusal_is_told_once_and_no_more_once_the_channel_was_corrected()
    {
        Refused(await Declare(Cast.Hyejin, Licences with { Channel = PurchaseChannel.Syndication }));
        Refused(await Declare(Cast.Hyejin, Licences with { Channel = PurchaseChannel.Syndication }));
        Assert.Single((await Seen(Cast.Hyejin)).Stopped);

        Granted(await Declare(Cast.Hyejin, Licences));

        Assert.Empty((await Seen(Cast.Hyejin)).Stopped);
    }

    [Fact]
    public async Task What_a_partner_sells_already_is_warned_about_to_the_customer()
    {
        await GiveMiraeSubscriptions();
        var twice = Granted(await Declare(Cast.Hyejin, Licences with { Offer = "microsoft 365 e3" }));

        var filed = await Portal.Run((ListDecisions useCase) => useCase.Handle(Cast.Hyejin, new ListDecisions.Query(), default));
        var decision = Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Hyejin, filed.Rows[0].Id, default)));
        Assert.Contains(decision.Findings, finding => finding.Rule == "R-085");
        Assert.NotEqual(default, twice);
    }

    [Fact]
    public async Task A_partner_learns_nothing_of_what_others_sell_by_declaring_it()
    {
        await GiveMiraeSubscriptions();
        var relationship = Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        Granted(await Declare(Cast.Elena, Licences with { Offer = "Microsoft 365 E3" }, relationship));

        var filed = await Portal.Run((ListDecisions useCase) => useCase.Handle(Cast.Elena, new ListDecisions.Query(), default));
        var decision = Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Elena, filed.Rows[0].Id, default)));
        Assert.DoesNotContain(decision.Findings, finding => finding.Rule is "R-085" or "R-096");
    }

    [Fact]
    public async Task A_partner_does_not_run_into_what_it_can_not_see_and_the_customer_does_when_it_confirms()
    {
        var (ofDongbaek, ofHanbit) = (Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant)), Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant)));
        Granted(await Declare(Cast.Hyejin, Licences));

        var said = Granted(await Declare(Cast.Elena, Licences, ofDongbaek));
        var another = Granted(await Declare(Cast.Mina, Licences with { ContractNumber = "1" }, ofHanbit));

        Assert.Equal("external.duplicate", Refused(await Declare(Cast.Elena, Licences, ofDongbaek)).Code);
        Granted(await Edit(Cast.Mina, another, Licences));
        Assert.Equal("external.duplicate", Refused(await Move(Cast.Hyejin, said, ExternalSubscriptionMove.Confirm)).Code);
        Assert.Equal("external.duplicate", Refused(await Declare(Cast.Hyejin, Licences)).Code);
    }

    [Fact]
    public async Task Of_two_partners_that_say_the_same_the_customer_confirms_one()
    {
        var first = Granted(await Declare(Cast.Elena, Licences, Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant))));
        var second = Granted(await Declare(Cast.Mina, Licences, Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant))));
        Assert.Equal("external.duplicate", Refused(await Declare(Cast.Hyejin, Licences)).Code);

        Granted(await Move(Cast.Hyejin, second, ExternalSubscriptionMove.Confirm));

        Assert.Equal("external.duplicate", Refused(await Move(Cast.Hyejin, first, ExternalSubscriptionMove.Confirm)).Code);
        Granted(await Move(Cast.Hyejin, first, ExternalSubscriptionMove.End));
    }

    [Fact]
    public async Task Whoever_declared_it_learns_no_more_of_it_once_the_customer_confirmed()
    {
        var id = Granted(await Declare(Cast.Elena, Licences, Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant))));
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        Granted(await Move(Cast.Hyejin, id, ExternalSubscriptionMove.Confirm));
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        Granted(await Edit(Cast.Hyejin, id, Licences with { Offer = "Office 365 E1" }));
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        Granted(await Edit(Cast.Hyejin, id, Licences with { Offer = "Office 365 E3" }));

        var mail = Assert.Single(await Portal.Run((ListMail useCase) => useCase.Handle(Cast.Elena, default)), mail => mail.Kind is MailKind.SubscriptionDeclared);
        var log = Granted(await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Elena, new ListActivity.Query(), default)));

        Assert.Contains($"{Licences.Offer}, Mirae Hospital", mail.Body, StringComparison.Ordinal);
        Assert.Equal(
            ["external_subscription_moved", "external_subscription_declared"], log.Rows.Where(row => row.Subject == id.Value).Select(row => row.Operation));
    }

    public static TheoryData<string, Func<ExternalTerms, ExternalTerms>> Faults { get; } = new()
    {
        { "external.offer-missing", terms => terms with { Offer = " " } },
        { "external.offer-missing", terms => terms with { Offer = null! } },
        { "external.offer-invalid", terms => terms with { Offer = new string('x', 201) } },
        { "external.offer-invalid", terms => terms with { Offer = "a\nb" } },
        { "external.offer-invalid", terms => terms with { Offer = new string('\uFDFA', 100) } },
        { "external.channel-invalid", terms => terms with { Channel = (PurchaseChannel)99 } },
        { "external.seats-invalid", terms => terms with { Seats = 0 } },
        { "external.seats-invalid", terms => terms with { Seats = 1_000_001 } },
        { "external.term-invalid", terms => terms with { TermEndsOn = new DateOnly(1999, 12, 31) } },
        { "external.contract-invalid", terms => terms with { ContractNumber = new string('1', 51) } },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task What_cannot_be_is_put_right_first(string code, Func<ExternalTerms, ExternalTerms> wrong)
    {
        Assert.Equal(code, Refused(await Declare(Cast.Hyejin, wrong(Licences))).Code);
        Assert.Equal(0, await Count<ExternalSubscription>());
    }

    [Fact]
    public async Task Stated_anew_the_rules_are_asked_again()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));

        Assert.Equal("R-095", Refused(await Edit(Cast.Hyejin, id, Licences with { Channel = PurchaseChannel.Syndication })).Rule);
        Granted(await Edit(Cast.Hyejin, id, Licences with { Seats = 30 }));

        Assert.Equal(30, (await Only(Cast.Hyejin)).Terms.Seats);
    }

    [Theory]
    [InlineData(Roles.BillingAdmin, null)]
    [InlineData(Roles.Reader, "access.lacks-permission")]
    public async Task The_customers_roles_may_declare(Roles roles, string? code) =>
        Assert.Equal(code, (await Declare(Cast.Hyejin with { Roles = roles }, Licences)).Refusal?.Code);

    private Task<Result> Edit(Actor actor, ExternalSubscriptionId id, ExternalTerms terms) =>
        Portal.Run((EditExternal useCase) => useCase.Handle(actor, new EditExternal.Command(id, terms), default));
}
