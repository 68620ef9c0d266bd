using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Subscriptions.SubscriptionStatus;

namespace PartnerPortal.Domain.Tests;

public sealed class RemovalBlockersTests
{
    private static readonly DateOnly TermEnd = Cast.Today.AddMonths(3);

    [Theory]
    [InlineData(CommerceGeneration.Legacy, Active, BlockerKind.Subscription, 0)]
    [InlineData(CommerceGeneration.Legacy, Suspended, null, 0)]
    [InlineData(CommerceGeneration.New, Active, BlockerKind.NewCommerce, 30)]
    [InlineData(CommerceGeneration.New, Suspended, BlockerKind.NewCommerce, 0)]
    [InlineData(CommerceGeneration.New, Canceled, null, 0)]
    [InlineData(CommerceGeneration.New, Expired, null, 0)]
    [InlineData(CommerceGeneration.New, Disabled, null, 0)]
    [InlineData(CommerceGeneration.New, Deleted, null, 0)]
    public void Each_generation_stands_in_the_way_as_long_as_it_is_in_use(CommerceGeneration generation, SubscriptionStatus status, BlockerKind? kind, int afterTheTerm)
    {
        var blockers = Of(Sample.Subscription(terms => terms with { Generation = generation }, status: status));

        Assert.Equal(kind, blockers.All.SingleOrDefault()?.Kind);
        if (kind is null) Assert.Null(blockers.From);
        else Assert.Equal(generation is CommerceGeneration.Legacy ? Cast.Today : TermEnd.AddDays(afterTheTerm), blockers.From);
    }

    [Fact]
    public void Reservations_and_software_stand_in_the_way_until_they_are_cancelled()
    {
        var blockers = Of(
            Sample.Subscription(terms => terms with { Family = OfferFamily.Reservation, RenewsOn = null }),
            Sample.Subscription(terms => terms with { Family = OfferFamily.Software, RenewsOn = null }, number: 2));

        Assert.Equal([SubscriptionMove.Cancel, SubscriptionMove.Cancel], blockers.All.Select(blocker => blocker.Remedy!.Value));
        Assert.Equal((0, 1, 1, 0), Counts(blockers));
    }

    [Fact]
    public void The_numbers_tell_new_commerce_twice_because_two_rules_ask_for_it()
    {
        var blockers = Of(
            Sample.Subscription(terms => terms with { Generation = CommerceGeneration.Legacy }),
            Sample.Subscription(number: 2),
            Sample.Subscription(status: Suspended, number: 3));

        Assert.Equal((2, 0, 0, 2), Counts(blockers));
    }

    [Fact]
    public void The_last_one_to_run_out_says_from_when_on() => Assert.Equal(
        Cast.Today.AddYears(1).AddDays(30),
        Of(Sample.Subscription(), Sample.Subscription(terms => terms with { RenewsOn = Cast.Today.AddYears(1) }, number: 2)).From);

    [Fact]
    public void A_term_that_is_long_over_does_not_put_the_date_into_the_past() =>
        Assert.Equal(Cast.Today, Of(Sample.Subscription(terms => terms with { RenewsOn = Cast.Today.AddYears(-1) })).From);

    [Theory]
    [InlineData("2026-11-23T10:00:00Z", 10, "2026-12-07T10:00:00Z")]
    [InlineData("2026-11-27T10:00:00Z", 1, "2026-11-30T10:00:00Z")]
    [InlineData("2026-11-28T10:00:00Z", 1, "2026-11-30T10:00:00Z")]
    public void Business_days_leave_out_the_weekends(string from, int days, string to) =>
        Assert.Equal(DateTimeOffset.Parse(to, null), BusinessDays.After(DateTimeOffset.Parse(from, null), days));

    private static RemovalBlockers Of(params IEnumerable<Subscription> held) => RemovalBlockers.Of(held, PolicyPack.Founding, Cast.Today);

    private static (int, int, int, int) Counts(RemovalBlockers blockers) =>
        blockers.Facts() is var facts ? (facts.Active, facts.Reservations, facts.Software, facts.NotRunOut) : default;
}
