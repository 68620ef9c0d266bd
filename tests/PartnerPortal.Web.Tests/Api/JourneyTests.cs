using System.Net;
using System.Text.Json;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>The journeys as a program makes them: over HTTP, with nothing but tokens and links.</summary>
public sealed class JourneyTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Invitations = "/api/v1/partnership-invitations", Requests = "/api/v1/relationship-requests";

    [Fact]
    public async Task A_provider_invites_a_reseller_that_reads_before_it_signs_in_and_authorises()
    {
        var (mina, jun) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Jun));
        var preview = await mina.Post($"{Invitations}/preview", new { target = "namsan.onmicrosoft.com" });
        Assert.Equal("Allow", preview.Body.GetProperty("decision").GetProperty("outcome").GetString());
        var (token, _) = await mina.Invite("namsan.onmicrosoft.com");

        var read = await portal.Nobody().Get($"/api/v1/invitations/{token}");
        Assert.Equal("Hanbit Distribution", read.Body.GetProperty("provider").GetProperty("name").GetProperty("legal").GetString());
        await portal.Nobody().Post($"/api/v1/invitations/{token}/open");
        Assert.Equal("Opened", Newest(await mina.Get(Invitations)).GetProperty("status").GetString());

        var accepted = await jun.Post($"/api/v1/invitations/{token}/accept", new { consent = true });
        Assert.Equal(HttpStatusCode.Created, accepted.Status);
        Assert.Equal("Accepted", Newest(await mina.Get(Invitations)).GetProperty("status").GetString());
        foreach (var side in new[] { mina, jun })
            Assert.Equal(accepted.Said("id"), Assert.Single((await side.Get("/api/v1/partnerships")).Body.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_reseller_may_decline_and_the_sender_reads_why()
    {
        var (mina, elena) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Elena));
        var (token, _) = await mina.Invite("");

        Assert.Equal(HttpStatusCode.NoContent, (await elena.Post($"/api/v1/invitations/{token}/decline", new { reason = "Not this year" })).Status);

        Assert.Equal("Not this year", Newest(await mina.Get(Invitations)).GetProperty("declineReason").GetString());
    }

    [Fact]
    public async Task A_link_in_the_hands_of_another_tenant_cannot_be_answered()
    {
        var (mina, elena) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Elena));
        var (token, _) = await mina.Invite("00000000-0000-0000-0000-0000000000aa");

        var answer = await elena.Post($"/api/v1/invitations/{token}/accept", new { consent = true });

        Assert.Equal((HttpStatusCode.Forbidden, "partnership.wrong-tenant"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_customer_adds_two_partners_and_sees_who_does_what()
    {
        var (elena, hyejin) = (await portal.As(portal.Cast.Elena), await portal.As(portal.Cast.Hyejin));
        var before = (await hyejin.Get("/api/v1/subscriptions")).Text;
        var (token, _) = await elena.AskCustomer("mirae.onmicrosoft.com");
        Assert.Equal("Allow", (await hyejin.Get($"/api/v1/requests/{token}/review")).Body.GetProperty("decision").GetProperty("outcome").GetString());

        var first = await hyejin.Post($"/api/v1/requests/{token}/accept", new { isGiven = true, acceptAgreement = true });
        var found = await hyejin.Get("/api/v1/directory?text=Namsan");
        var tenant = Assert.Single(found.Body.EnumerateArray()).GetProperty("partner").GetProperty("tenant").GetString();
        Assert.Equal(HttpStatusCode.OK, (await hyejin.Get($"/api/v1/directory/{tenant}/review")).Status);
        var second = await hyejin.Post("/api/v1/partners", new { partnerTenant = tenant, consent = new { isGiven = true } });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        var picture = await hyejin.Get("/api/v1/partners");
        Assert.Equal(
            [first.Said("id"), second.Said("id")],
            picture.Body.GetProperty("partners").EnumerateArray().Select(partner => partner.GetProperty("relationship").GetString()));
        Assert.Equal(before, (await hyejin.Get("/api/v1/subscriptions")).Text);
        Assert.Single((await elena.Get("/api/v1/customers?text=mirae")).Body.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task A_resale_between_csp_partners_is_refused_before_sending_and_at_sending_and_the_decision_is_kept()
    {
        var elena = await portal.As(portal.Cast.Elena);

        var preview = await elena.Post($"{Requests}/preview", new { target = "hanbit.onmicrosoft.com" });
        var sent = await elena.Post(Requests, new { recipient = "mina@portal.example", target = "hanbit.onmicrosoft.com" });

        Assert.Equal("Block", preview.Body.GetProperty("decision").GetProperty("outcome").GetString());
        Assert.Equal((HttpStatusCode.Forbidden, "policy.r-056", "R-056"), (sent.Status, sent.Code, sent.Said("rule")));
        var decision = await elena.Get($"/api/v1/decisions/{sent.Said("decision")}");
        Assert.Equal(("relation.request", "Block"), (decision.Said("action"), decision.Said("outcome")));
        Assert.Equal(sent.Said("decision"), Newest(await elena.Get(Requests)).GetProperty("decision").GetString());
        Assert.Equal(sent.Said("decision"), (await elena.Get("/api/v1/decisions?outcome=Block")).Body.GetProperty("rows")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_same_partners_corporate_tenant_may_buy_until_the_operator_finds_that_it_trades_in_csp()
    {
        var (elena, nari) = (await portal.As(portal.Cast.Elena), await portal.As(portal.Cast.Nari));
        var jun = await portal.As(portal.Cast.JunAtHome);
        var (token, _) = await elena.AskCustomer("namsan-corp.onmicrosoft.com");
        Assert.NotEqual("Block", (await jun.Get($"/api/v1/requests/{token}/review")).Body.GetProperty("decision").GetProperty("outcome").GetString());

        var classified = await nari.Post($"/api/v1/tenants/{portal.Cast.NamsanCorporate}/classify", new { kind = "CspTransaction" });
        var answer = await jun.Post($"/api/v1/requests/{token}/accept", new { isGiven = true, acceptAgreement = true });

        Assert.Equal(HttpStatusCode.NoContent, classified.Status);
        Assert.Equal((HttpStatusCode.Forbidden, "policy.r-056"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task What_was_done_is_in_the_records()
    {
        var mina = await portal.As(portal.Cast.Mina);
        var (_, id) = await mina.Invite("");
        Assert.Equal(HttpStatusCode.NoContent, (await mina.Post($"{Invitations}/{id}/resend")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await mina.Post($"{Invitations}/{id}/withdraw")).Status);

        Assert.Contains((await mina.Get("/api/v1/activity")).Body.GetProperty("rows").EnumerateArray(), row => row.GetProperty("subject").GetString() == id);
        Assert.NotEmpty((await mina.Get("/api/v1/mail")).Body.EnumerateArray());
        Assert.Contains("GlobalAdmin", (await mina.Get("/api/v1/me")).Body.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Equal(portal.Cast.Hanbit.Tenant.ToString(), Assert.Single((await mina.Get("/api/v1/me/memberships")).Body.EnumerateArray()).GetProperty("tenant").GetString());
    }

    private static JsonElement Newest(Answer list) => list.Body.EnumerateArray().First();
}
