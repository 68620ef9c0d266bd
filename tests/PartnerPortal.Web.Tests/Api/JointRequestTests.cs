using System.Net;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>A joint request by programs: there is no way to accept one of the two, however many try at once.</summary>
public sealed class JointRequestTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Requests = "/api/v1/relationship-requests";

    [Fact]
    public async Task Of_60_programs_that_accept_at_once_one_adds_both_and_nobody_adds_one()
    {
        var (mina, jun, hyejin) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Jun), await portal.As(portal.Cast.Hyejin));
        var (invitation, _) = await mina.Invite("namsan.onmicrosoft.com");
        Assert.Equal(HttpStatusCode.Created, (await jun.Post($"/api/v1/invitations/{invitation}/accept", new { consent = true })).Status);
        var provider = Assert.Single((await jun.Get($"{Requests}/companions")).Body.EnumerateArray()).GetProperty("tenant").GetGuid();
        var together = new { recipient = "hyejin@mirae.example", target = "mirae.onmicrosoft.com", with = new { provider } };
        var preview = await jun.Post($"{Requests}/preview", together);
        Assert.Equal("Allow", preview.Body.GetProperty("provider").GetProperty("outcome").GetString());
        var sent = await jun.Post(Requests, together);
        var token = (await jun.Get($"{Requests}/{sent.Said("id")}/link")).Said("url")!.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await mina.Get($"{Requests}/{sent.Said("id")}/link")).Status);
        Assert.Equal($"{provider}", (await hyejin.Get($"/api/v1/requests/{token}/review")).Body.GetProperty("provider").GetProperty("partner").GetProperty("tenant").GetString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => hyejin.Post($"/api/v1/requests/{token}/accept", new { isGiven = true, acceptAgreement = true })));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status is not HttpStatusCode.Created), answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        var partners = (await hyejin.Get("/api/v1/partners")).Body.GetProperty("partners").EnumerateArray().Select(partner => partner.GetProperty("card").GetProperty("tenant").GetGuid());
        Assert.Equal(new[] { portal.Cast.Namsan.Tenant.Value, provider }.Order(), partners.Order());

        var customer = Assert.Single((await mina.Get("/api/v1/customers?text=mirae")).Body.GetProperty("rows").EnumerateArray()).GetProperty("id").GetString();
        Assert.Equal("Global", (await mina.Get($"/api/v1/customers/{customer}/admin-centre")).Said("cloud"));
    }
}
