using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>What becomes of a relationship request between sending and answering.</summary>
public sealed class RequestLinkTests : CustomerStory
{
    [Fact]
    public async Task A_link_that_somebody_looked_at_is_opened()
    {
        var token = await Asked(Cast.Elena, "mirae.onmicrosoft.com");

        Granted(await Portal.Run((OpenRequest useCase) => useCase.Handle(null, token, default)));

        Assert.Equal(RequestStatus.Opened, await StatusOfTheOnlyOne());
    }

    [Fact]
    public async Task Who_cannot_answer_passes_the_link_on_to_the_Global_admins()
    {
        var token = await Asked(Cast.Elena, "mirae.onmicrosoft.com");

        var to = Granted(await Portal.Run((ForwardRequest useCase) => useCase.Handle(Cast.Nari, token, default)));

        Assert.Equal(["Hyejin Lim"], to.To);
    }

    [Fact]
    public async Task A_link_that_nobody_answered_ends()
    {
        await Asked(Cast.Elena, "mirae.onmicrosoft.com");
        Portal.Clock.Now += TimeSpan.FromDays(365);

        Assert.Equal(1, await Portal.Run((ExpireRequests job) => job.Handle(default)));

        Assert.Equal(RequestStatus.Expired, await StatusOfTheOnlyOne());
        Assert.Equal(0, await Portal.Run((ExpireRequests job) => job.Handle(default)));
    }

    private async Task<RequestStatus?> StatusOfTheOnlyOne() =>
        Assert.Single(Granted(await Portal.Run((ListRequests useCase) => useCase.Handle(Cast.Elena, default)))).Status;
}
