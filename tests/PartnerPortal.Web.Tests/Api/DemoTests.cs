using System.Net;

namespace PartnerPortal.Web.Tests.Api;

public sealed class DemoTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task The_sample_world_names_somebody_to_sign_in_as_for_each_role()
    {
        var world = await portal.Nobody().Get("/demo/world");

        var hanbit = Assert.Single(world.Body.EnumerateArray(), firm => firm.GetProperty("id").GetString() == portal.Cast.Hanbit.Organization.ToString());
        Assert.Equal(("Hanbit Distribution", "IndirectProvider"), (hanbit.GetProperty("name").GetString(), hanbit.GetProperty("tier").GetString()));
        Assert.Equal(portal.Cast.Hanbit.PartnerId.ToString(), hanbit.GetProperty("partnerId").GetString());
        var tenant = Assert.Single(hanbit.GetProperty("tenants").EnumerateArray());
        Assert.Equal(
            (portal.Cast.Hanbit.Tenant.ToString(), "CspTransaction", "Global", "KR"),
            (tenant.GetProperty("id").GetString(), tenant.GetProperty("kind").GetString(), tenant.GetProperty("cloud").GetString(), tenant.GetProperty("country").GetString()));
        Assert.Equal("mina", hanbit.GetProperty("signInNames").GetProperty("AdminAgent").GetString());
    }

    [Fact]
    public async Task A_token_stands_for_the_tenant_that_was_asked_for()
    {
        var jun = await portal.As(portal.Cast.JunAtHome);

        Assert.Equal(portal.Cast.NamsanCorporate.ToString(), (await jun.Get("/api/v1/me")).Said("tenant"));
    }

    [Fact]
    public async Task Nobody_unknown_gets_a_token()
    {
        var answer = await portal.Nobody().Post("/demo/tokens", new { user = "nobody" });
        var elsewhere = await portal.Nobody().Post("/demo/tokens", new { user = "mina", tenant = portal.Cast.Namsan.Tenant.Value });

        Assert.Equal((HttpStatusCode.NotFound, "api.unknown-person"), (answer.Status, answer.Code));
        Assert.Equal(answer, elsewhere);
    }

    [Fact]
    public async Task Outside_demo_mode_there_is_nothing_of_it()
    {
        await using var live = new RunningPortal { Mode = "Live" };
        await live.InitializeAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await live.Nobody().Post("/demo/tokens", new { user = "mina" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await live.Nobody().Get("/demo/world")).Status);
        Assert.Equal(HttpStatusCode.OK, (await live.Nobody().Get("/health/ready")).Status);
    }

    [Theory, InlineData("live"), InlineData("ready")]
    public async Task The_portal_says_how_it_is(string asked)
    {
        var answer = await portal.Nobody().Get($"/health/{asked}");

        Assert.Equal((HttpStatusCode.OK, asked), (answer.Status, answer.Said("status")));
    }
}
