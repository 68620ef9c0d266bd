using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Shell;

public sealed partial class PageAddressTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    /// <summary>Each page whose address may name an id besides the page's own.</summary>
    public static TheoryData<string, string> Places { get; } = new(
        from page in typeof(App).Assembly.GetTypes()
        from route in page.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>()
        from name in PageAddresses.IdsOf(page)
        select (Ids().Replace(route.Template, $"{Guid.Empty}"), name));

    [Theory, MemberData(nameof(Places))]
    public async Task An_id_that_is_none_leads_nowhere_and_breaks_nothing(string path, string name)
    {
        using var browser = await portal.BrowserOf(portal.Cast.Mina);
        foreach (var id in new[] { "x", "'%20or%201=1--", $"{Guid.Empty}&{name}=x" })
        {
            using var answer = await browser.GetAsync($"{path}?{name}={id}");
            Assert.Equal((id, HttpStatusCode.NotFound), (id, answer.StatusCode));
        }

        using var none = await browser.GetAsync($"{path}?{name}=");
        using var unknown = await browser.GetAsync($"{path}?{name}={Guid.CreateVersion7()}");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (none.StatusCode, unknown.StatusCode));
    }

    [GeneratedRegex(@"\{\w+:guid\}", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
