using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using static PartnerPortal.Domain.Policy.Editions.PackEditionMove;
using static PartnerPortal.Domain.Policy.Editions.PackEditionStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class PackLifecycleTests
{
    private static readonly AnnouncementId Told = AnnouncementId.New(Cast.Now);
    private static readonly DateOnly Day = Cast.Today.AddDays(10);

    // 11.1 and R-185. Everything absent from this table must be refused.
    private static readonly Dictionary<(PackEditionStatus, PackEditionMove), PackEditionStatus> Documented = new()
    {
        [(PackEditionStatus.Draft, Announce)] = Announced,
        [(PackEditionStatus.Draft, Withdraw)] = Withdrawn,
        [(Withdrawn, Announce)] = Announced,
        [(Announced, Withdraw)] = Withdrawn,
        [(Announced, TakeEffect)] = InForce,
        [(InForce, Supersede)] = Superseded,
    };

    public static MatrixTheoryData<PackEditionStatus, PackEditionMove> EveryPair { get; } =
        new(Enum.GetValues<PackEditionStatus>(), Enum.GetValues<PackEditionMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(PackEditionStatus status, PackEditionMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, PackEdition.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void A_pack_follows_it(PackEditionStatus status, PackEditionMove move)
    {
        var edition = In(status);
        var attempt = Attempt.On(edition, () => Make(edition, move));

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened(PackMoved.OperationOf(move));
        else
            Assert.NotNull(attempt.Refusal);
        Assert.False(attempt.Refusal is not null && attempt.ChangedAnything);
        Assert.Equal(attempt.Refusal is null ? next : status, edition.Status);
    }

    [Theory, InlineData(Announced), InlineData(InForce), InlineData(Superseded), InlineData(Withdrawn)]
    public void Only_a_draft_can_be_changed(PackEditionStatus status)
    {
        var edition = In(status);

        Attempt.On(edition, () => edition.Change([new(nameof(PolicyPack.CoolDown), "7")])).MustBeRefused("pack.immutable", "2027-03");
    }

    [Fact]
    public void A_shipped_pack_can_be_announced_and_not_changed()
    {
        var edition = PackEdition.Shipped(PackEditionId.New(Cast.Now), PolicyPacks.Distributor, Cast.Now);

        Attempt.On(edition, () => edition.Change([new(nameof(PolicyPack.CoolDown), "7")])).MustBeRefused("pack.immutable", "2026-05");
        Assert.False(edition.BecomeAnnounced(Told, Day, Cast.Today).Refused(out _));
        Assert.Equal(PolicyPacks.Distributor with { EffectiveFrom = Day }, edition.Pack());
    }

    [Fact]
    public void A_draft_has_the_values_of_its_base_but_for_what_was_changed()
    {
        var edition = Draft(PolicyPacks.Granular);

        Assert.False(edition.Change([new(nameof(PolicyPack.CoolDown), "7"), new(nameof(PolicyPack.MissingPartnerOfRecord), "Block")]).Refused(out _));

        Assert.Equal(
            PolicyPacks.Granular with { Version = "2027-03", CoolDown = TimeSpan.FromDays(7), MissingPartnerOfRecord = Outcome.Block }, edition.Pack());
    }

    [Fact]
    public void One_value_that_cannot_be_read_refuses_all()
    {
        var edition = Draft(PolicyPacks.Founding);

        Attempt.On(edition, () => edition.Change([new(nameof(PolicyPack.CoolDown), "7"), new(nameof(PolicyPack.LinkLifetime), "0")]))
            .MustBeRefused("pack.value-unreadable", nameof(PolicyPack.LinkLifetime), "0");
        Attempt.On(edition, () => edition.Change([new("Elegance", "7")])).MustBeRefused("pack.unknown-parameter", "Elegance");
    }

    [Fact]
    public void Its_day_lies_ahead_when_it_is_announced_and_is_the_end_of_taking_back()
    {
        var edition = Draft(PolicyPacks.Founding);

        Attempt.On(edition, () => edition.BecomeAnnounced(Told, Cast.Today, Cast.Today)).MustBeRefused("pack.date-not-ahead", Cast.Today.ToString("O"));
        Assert.False(edition.BecomeAnnounced(Told, Cast.Today.AddDays(1), Cast.Today).Refused(out _));
        Attempt.On(edition, () => edition.TakeBack(Cast.Today.AddDays(1))).MustBeRefused("pack.already-in-force", "2027-03");
        Attempt.On(edition, () => edition.TakeItsDay(Cast.Today)).MustBeRefused("pack.date-ahead", "2027-03");
    }

    [Theory, InlineData(""), InlineData("-2027"), InlineData("2027 03"), InlineData("2027-03-and-later"), InlineData("Ünlü"), InlineData("A1")]
    public void Some_names_are_no_versions(string name)
    {
        Assert.True(PackEdition.Draft(PackEditionId.New(Cast.Now), name, PolicyPacks.Founding, "2021-05", Cast.Now).Refused(out var refusal, out _));
        Assert.Equal("pack.bad-version", refusal.Code);
    }

    private static PackEdition Draft(PolicyPack source)
    {
        Assert.False(PackEdition.Draft(PackEditionId.New(Cast.Now), "2027-03", source, source.Version, Cast.Now).Refused(out _, out var edition));
        return edition!;
    }

    private static PackEdition In(PackEditionStatus status)
    {
        var edition = Draft(PolicyPacks.Founding);
        PackEditionMove[] path = status switch
        {
            PackEditionStatus.Draft => [],
            Announced => [Announce],
            InForce => [Announce, TakeEffect],
            Superseded => [Announce, TakeEffect, Supersede],
            _ => [Withdraw],
        };
        foreach (var move in path) Assert.False(Make(edition, move).Refused(out _));
        return edition;
    }

    private static Result Make(PackEdition edition, PackEditionMove move) => move switch
    {
        Announce => edition.BecomeAnnounced(Told, Day, Cast.Today),
        Withdraw => edition.TakeBack(Cast.Today),
        TakeEffect => edition.TakeItsDay(Day),
        _ => edition.BeSuperseded("2027-04"),
    };
}
