using System.Net;
using System.Text.RegularExpressions;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>Whatever the portal answers, the browser is told to keep to itself.</summary>
public sealed partial class SecurityHeaderTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Policy = "Content-Security-Policy";

    public static TheoryData<string, HttpStatusCode> Answers { get; } = new()
    {
        { "/sign-in", HttpStatusCode.OK },
        { "/no/such/page", HttpStatusCode.NotFound },
        { "/js/kit.js", HttpStatusCode.OK },
        { "/api/v1/me", HttpStatusCode.Unauthorized },
        { "/api/v1/nothing", HttpStatusCode.NotFound },
        { "/health/live", HttpStatusCode.OK },
        { "/openapi/v1.json", HttpStatusCode.OK },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_answer_keeps_to_itself(string path, HttpStatusCode status)
    {
        using var answer = await portal.Nobody().GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", Of(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Of(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Of(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", Of(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Of(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Of(answer, Policy), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Of(answer, Policy), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Of(answer, Policy), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.NotNull(answer.Headers.CacheControl);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_as_carefully()
    {
        using var answer = await portal.Nobody().PostAsync("/preferences/theme", new StringContent("nothing that is a form"));

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("DENY", Of(answer, "X-Frame-Options"));
    }

    [Fact]
    public async Task A_page_runs_the_scripts_of_its_own_answer_and_no_answer_repeats_a_nonce()
    {
        HashSet<string> nonces = [];
        for (var visit = 0; visit < 3; visit++)
        {
            using var answer = await portal.Nobody().GetAsync("/sign-in");
            var page = await answer.Content.ReadAsStringAsync();
            var nonce = WebUtility.HtmlDecode(Assert.Single(Nonces().Matches(page).Select(match => match.Groups[1].Value).Distinct()));

            Assert.Contains($"script-src 'nonce-{nonce}' 'strict-dynamic';", Of(answer, Policy), StringComparison.Ordinal);
            Assert.Equal(Scripts().Count(page), Nonces().Count(page));
            Assert.DoesNotMatch(@"\sstyle=""|\son[a-z]+=""|<style", page);
            nonces.Add(nonce);
        }

        Assert.Equal(3, nonces.Count);
    }

    [Fact]
    public async Task A_portal_that_people_reach_over_TLS_tells_them_to_come_by_nothing_else()
    {
        await using var secure = new RunningPortal { Settings = new Dictionary<string, string> { ["Portal:PublicUrl"] = "https://portal.example" } };
        await secure.InitializeAsync();

        Assert.Equal("max-age=63072000; includeSubDomains; preload", Of(await secure.Nobody().GetAsync("/sign-in"), "Strict-Transport-Security"));
        Assert.False((await portal.Nobody().GetAsync("/sign-in")).Headers.Contains("Strict-Transport-Security"));
    }

    private static string Of(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));

    [GeneratedRegex("<script\\b[^>]*\\bnonce=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Nonces();

    [GeneratedRegex("<script\\b", RegexOptions.None, 1000)]
    private static partial Regex Scripts();
}
