using System.Net;
using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Tests.Identity.Tokens;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>Who asks too often waits, is told for how long, and costs nobody else an answer.</summary>
public sealed class RateLimitTests(RateLimitTests.Strict strict) : IClassFixture<RateLimitTests.Strict>
{
    private const int Few = 4;

    [Fact]
    public async Task Who_changes_too_much_in_a_minute_waits_and_nobody_else_does()
    {
        var mina = await strict.Portal.As(strict.Portal.Cast.Mina);
        var jun = await strict.Portal.As(strict.Portal.Cast.Jun);

        for (var n = 0; n < Few; n++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Write(mina)).StatusCode);
        using var refused = await Write(mina);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains("api.too-many", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Write(jun)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mina.Get("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_counted_by_address_and_told_in_a_sentence()
    {
        using var visitor = strict.Portal.Nobody();
        visitor.DefaultRequestHeaders.AcceptLanguage.Clear();
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ko");
        HttpResponseMessage answer;
        do answer = await visitor.GetAsync("/sign-in");
        while (answer.StatusCode is HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("초 후에", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/js/kit.js")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
    }

    [Theory]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::1", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void A_line_with_many_addresses_is_one_caller(string one, string other, bool same) =>
        Assert.Equal(same, RateLimits.Network(IPAddress.Parse(one)) == RateLimits.Network(IPAddress.Parse(other)));

    [Fact]
    public async Task A_program_is_counted_by_its_token()
    {
        var (one, other) = (strict.Portal.With((await strict.Portal.Issue(strict.Portal.Cast.Elena)).Secret), strict.Portal.With((await strict.Portal.Issue(strict.Portal.Cast.Elena)).Secret));

        for (var n = 0; n < Few; n++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Write(one)).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Write(one)).StatusCode);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Write(other)).StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.7", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.TooManyRequests)]
    public async Task Behind_a_trusted_proxy_every_visitor_is_counted_alone(string? next, HttpStatusCode expected)
    {
        await using var portal = new RunningPortal { Settings = new Dictionary<string, string> { ["Portal:Limits:Visits"] = "2", ["Portal:Proxies"] = "127.0.0.0/8, ::1" } };
        await portal.InitializeAsync();
        using var visitor = portal.Nobody();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
        for (var n = 0; n < 2; n++) await visitor.GetAsync("/sign-in");

        visitor.DefaultRequestHeaders.Remove("X-Forwarded-For");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", next ?? "198.51.100.1");
        Assert.Equal(expected, (await visitor.GetAsync("/sign-in")).StatusCode);
    }

    private static Task<HttpResponseMessage> Write(HttpClient who) => who.PostAsync("/api/v1/partnership-invitations", new StringContent("{}"));

    /// <summary>A portal that answers a few changes a minute.</summary>
    public sealed class Strict : IAsyncLifetime
    {
        public RunningPortal Portal { get; } = new()
        {
            Settings = new Dictionary<string, string> { ["Portal:Limits:Writes"] = $"{Few}", ["Portal:Limits:Visits"] = "20" },
        };

        public ValueTask InitializeAsync() => Portal.InitializeAsync();

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
