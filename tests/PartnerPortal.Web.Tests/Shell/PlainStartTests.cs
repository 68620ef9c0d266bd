using PartnerPortal.Application;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Tests.Shell;

public sealed class PlainStartTests
{
    [Fact]
    public async Task A_start_that_succeeds_ends_with_zero() => Assert.Equal(0, await PlainStart.OrSayWhy(() => Task.CompletedTask));

    [Fact]
    public async Task What_a_person_can_mend_ends_the_start_and_what_nobody_foresaw_is_not_hidden()
    {
        Assert.Equal(1, await PlainStart.OrSayWhy(() => throw new CannotStartException("Give a store.")));

        await Assert.ThrowsAsync<InvalidDataException>(() => PlainStart.OrSayWhy(() => throw new InvalidDataException()));
    }
}
