using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Domain.Tests.Policy;

public sealed class PackScheduleTests
{
    [Fact]
    public void The_founding_pack_is_in_force_while_nobody_announced_another() =>
        Assert.All([DateOnly.MinValue, Cast.Today, DateOnly.MaxValue], day => Assert.Same(PolicyPacks.Founding, PackSchedule.Founding.On(day)));

    [Fact]
    public void A_pack_is_in_force_from_its_day_to_the_day_before_the_next()
    {
        var schedule = new PackSchedule([Announced("b", 20), Announced("a", 10), Draft("c")]);

        Assert.Equal(
            ["2021-05", "a", "a", "b", "b"],
            new[] { 9, 10, 19, 20, 4000 }.Select(days => schedule.On(Cast.Today.AddDays(days)).Version));
        Assert.Equal(["a", "b", null], new[] { 0, 10, 20 }.Select(days => schedule.Next(Cast.Today.AddDays(days))?.Version));
    }

    [Fact]
    public void A_pack_is_found_by_its_version_once_it_was_announced()
    {
        var schedule = new PackSchedule([Announced("a", 10), Draft("c")]);

        Assert.Equal(["2021-05", "2023-10", "2026-05", "a", null, null], new[] { "2021-05", "2023-10", "2026-05", "a", "c", "d" }.Select(version => schedule.Named(version)?.Version));
    }

    [Fact]
    public void What_its_day_brought_about_counts_before_anybody_noted_it()
    {
        var (a, b) = (Announced("a", 10), Announced("b", 20));
        var schedule = new PackSchedule([a, b]);

        Assert.Equal(
            [(PackEditionStatus.Announced, PackEditionStatus.Announced), (PackEditionStatus.InForce, PackEditionStatus.Announced), (PackEditionStatus.Superseded, PackEditionStatus.InForce)],
            new[] { 0, 10, 20 }.Select(days => (schedule.StatusOf(a, Cast.Today.AddDays(days)), schedule.StatusOf(b, Cast.Today.AddDays(days)))));
    }

    private static PackEdition Draft(string name)
    {
        Assert.False(PackEdition.Draft(PackEditionId.New(Cast.Now), name, PolicyPacks.Founding, "2021-05", Cast.Now).Refused(out _, out var edition));
        return edition!;
    }

    private static PackEdition Announced(string name, int days)
    {
        var edition = Draft(name);
        Assert.False(edition.BecomeAnnounced(AnnouncementId.New(Cast.Now), Cast.Today.AddDays(days), Cast.Today).Refused(out _));
        return edition;
    }
}
