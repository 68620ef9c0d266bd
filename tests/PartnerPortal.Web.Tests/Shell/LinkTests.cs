using System.Net;
using System.Text.RegularExpressions;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>Whoever follows the links of the pages, dialogs among them, comes to a page each time.</summary>
public sealed partial class LinkTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    // Of a list's rows and filters the first ones: the others have the same links.
    private const int MostOfAKind = 25;

    [Theory]
    [InlineData("mina.seo@contoso-dist")]
    [InlineData("hayoon.oh@contoso-dist")]
    [InlineData("sora.han@tailspin")]
    [InlineData("jiwon.lee@graphicdesign")]
    [InlineData("woojin.shim@adventureworks")]
    [InlineData("elena.costa@adventureworks")]
    [InlineData("hyejin.lim@woodgrove")]
    [InlineData("bomi.ahn@ea-giant")]
    [InlineData("nari.kim@portal-operator")]
    public async Task Every_link_of_every_page_leads_to_one(string person)
    {
        using var browser = await SignIn(person);
        var (waiting, kinds, broken) = (new Queue<string>(["/"]), new Dictionary<string, int>(), new List<string>());
        var known = waiting.ToHashSet();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await browser.GetAsync(address);
            if (!answer.IsSuccessStatusCode) broken.Add($"{answer.StatusCode} at {address}");
            foreach (var link in await Links(answer))
            {
                var kind = Named().Replace(link.Split('?')[0], "*") + Dialog().Match(link).Value;
                if (known.Add(link) && (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= MostOfAKind) waiting.Enqueue(link);
            }
        }

        Assert.Empty(broken);
        Assert.True(kinds.Count > 25, $"Only {kinds.Count} kinds of links were found.");
    }

    private async Task<HttpClient> SignIn(string person)
    {
        var browser = portal.Nobody();
        var form = RunningPortal.Antiforgery().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;
        var answer = await browser.PostAsync("/demo/sign-in", new FormUrlEncodedContent([new("__RequestVerificationToken", form), new("user", person), new("returnUrl", "/rights")]));
        Assert.Equal("/rights", answer.RequestMessage!.RequestUri!.AbsolutePath);
        return browser;
    }

    private static async Task<IEnumerable<string>> Links(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return [];

        var here = answer.RequestMessage!.RequestUri!;
        return Link().Matches(await answer.Content.ReadAsStringAsync())
            .Select(link => new Uri(new Uri(here, "/"), WebUtility.HtmlDecode(link.Groups["address"].Value)))
            .Where(link => link.Authority == here.Authority).Select(link => link.PathAndQuery);
    }

    [GeneratedRegex("<a [^>]*href=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(dialog|tab)=[\w-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dialog();

    /// <summary>What in an address names one of many.</summary>
    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9_-]{22,}|[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
