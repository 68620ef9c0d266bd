using System.Net;

namespace PartnerPortal.Web.Tests.Api;

public sealed class RaceTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Of_200_programs_that_accept_one_invitation_at_once_exactly_one_wins_and_the_others_are_told_so()
    {
        var (mina, jun) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Jun));
        var (token, id) = await mina.Invite("namsan.onmicrosoft.com");

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => jun.Post($"/api/v1/invitations/{token}/accept", new { consent = true })));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.Created),
            answer => Assert.Equal((HttpStatusCode.Conflict, "partnership.invitation-move-not-open"), (answer.Status, answer.Code)));
        var records = (await mina.Get("/api/v1/activity")).Body.GetProperty("rows").EnumerateArray().ToList();
        Assert.Single(records, record => record.GetProperty("operation").GetString() == "create_partner_relationship");
        Assert.Single((await mina.Get("/api/v1/partnerships")).Body.EnumerateArray());
        Assert.Contains(records, record => record.GetProperty("subject").GetString() == id);
    }
}
