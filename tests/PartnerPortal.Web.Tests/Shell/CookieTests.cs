using System.Net;
using PartnerPortal.Tests;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>What a browser keeps of the portal: for the portal alone, out of reach of scripts, and no longer than wanted.</summary>
public sealed class CookieTests(CookieTests.BehindTls stage) : IClassFixture<CookieTests.BehindTls>
{
    private readonly RunningPortal _portal = stage.Portal;

    /// <summary>Something in front ends TLS, as on the internet; the portal was told nothing else about it.</summary>
    public sealed class BehindTls : IAsyncLifetime
    {
        public RunningPortal Portal { get; } = new() { Settings = new Dictionary<string, string>(Unlimited.Settings) { ["Portal:PublicUrl"] = "https://portal.example" } };

        public ValueTask InitializeAsync() => Portal.InitializeAsync();

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    [Fact]
    public async Task Cookies_go_to_the_portal_alone_over_TLS_and_no_script_reads_them()
    {
        using var browser = Browser();
        var page = await browser.GetAsync("/sign-in");
        using var theme = await Send(browser, page, "/preferences/theme", ("theme", "dark"));
        using var language = await Send(browser, page, "/preferences/language", ("culture", "ko"));
        using var entry = await SignIn(browser, page);

        var cookies = new[] { page, theme, language, entry }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.True(cookies.Count > 3);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-pp.", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.DoesNotContain("; domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept()
    {
        using var browser = Browser();
        using var entry = await SignIn(browser, await browser.GetAsync("/sign-in"));

        using var exit = await Send(browser, await browser.GetAsync("/sign-in"), "/sign-out");

        Assert.Equal("\"storage\"", Assert.Single(exit.Headers.GetValues("Clear-Site-Data")));
        Assert.Contains(exit.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("pp.session=;", StringComparison.Ordinal));
        Assert.False(entry.Headers.Contains("Clear-Site-Data"));
    }

    [Theory, InlineData("nonsense"), InlineData("n%00"), InlineData("CfDJ8")]
    public async Task A_cookie_that_holds_nonsense_is_as_good_as_none_and_no_fault_of_the_portal(string nonsense)
    {
        using var browser = Browser();
        using var first = await browser.GetAsync("/sign-in");
        using var question = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        question.Headers.Add("Cookie", string.Join("; ", first.Headers.GetValues("Set-Cookie").Select(cookie => $"{cookie.Split('=')[0]}={nonsense}")));
        using var stranger = _portal.Nobody();

        using var answer = await stranger.SendAsync(question);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(RunningPortal.Antiforgery().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value);
        Assert.DoesNotContain(_portal.Log, line => line.Contains("deserializing the token", StringComparison.Ordinal));
    }

    [Theory, InlineData("/customers"), InlineData("/sign-in"), InlineData("/api/v1/me"), InlineData("/activity/export.csv")]
    public async Task What_is_made_for_one_person_is_kept_by_no_browser(string path)
    {
        using var browser = Browser();
        using var entry = await SignIn(browser, await browser.GetAsync("/sign-in"));

        using var answer = await browser.GetAsync(path);

        Assert.True(answer.Headers.CacheControl?.NoStore, $"{answer.Headers.CacheControl}");
    }

    private Task<HttpResponseMessage> SignIn(HttpClient browser, HttpResponseMessage page) =>
        Send(browser, page, "/demo/sign-in", ("user", _portal.Cast.Users.Single(user => user.Id == _portal.Cast.Mina.User).SignInName));

    private static async Task<HttpResponseMessage> Send(HttpClient browser, HttpResponseMessage page, string form, params IReadOnlyList<(string Name, string Value)> fields) =>
        await browser.PostAsync(form, new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", RunningPortal.Antiforgery().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]));

    private HttpClient Browser() => new(new Jar())
    {
        BaseAddress = _portal.ClientOptions.BaseAddress,
    };

    /// <summary>Carries every cookie: the proxy ended TLS, so that secure ones travel in the clear from there.</summary>
    private sealed class Jar() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        private readonly Dictionary<string, string> _cookies = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            return Keep(base.SendAsync(request, cancellationToken));
        }

        private async Task<HttpResponseMessage> Keep(Task<HttpResponseMessage> sent)
        {
            var answer = await sent;
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var told) ? told : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }

            return answer;
        }
    }
}
