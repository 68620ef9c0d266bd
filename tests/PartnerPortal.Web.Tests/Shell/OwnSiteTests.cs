using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>What another site makes a browser send here has no effect, and what the portal answers that site can't read.</summary>
public sealed class OwnSiteTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Elsewhere = "https://evil.example";

    [Theory, InlineData("GET", "/sign-in"), InlineData("OPTIONS", "/sign-in"), InlineData("GET", "/api/v1/me"), InlineData("OPTIONS", "/api/v1/partnership-invitations")]
    public async Task No_other_site_reads_an_answer(string method, string path)
    {
        using var question = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "Origin", Elsewhere }, { "Access-Control-Request-Method", "POST" } } };
        using var answer = await portal.Nobody().SendAsync(question);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_form_that_another_site_sends_changes_nothing()
    {
        var browser = await portal.BrowserOf(portal.Cast.Mina);
        foreach (var form in Forms())
        {
            using var answer = await browser.PostAsync(form, new FormUrlEncodedContent([new("theme", "dark"), new("culture", "ko"), new("organisation", $"{Guid.Empty}"), new("user", "x")]));
            Assert.Equal((form, HttpStatusCode.BadRequest), (form, answer.StatusCode));
            Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var kept) && kept.Any(cookie => cookie.StartsWith("pp.", StringComparison.Ordinal)), form);
        }

        using var page = await browser.GetAsync("/mail");
        Assert.Equal("/mail", page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Nothing_is_changed_by_following_a_link()
    {
        var browser = await portal.BrowserOf(portal.Cast.Mina);
        foreach (var form in Forms())
        {
            using var answer = await browser.GetAsync($"{form}?theme=dark&culture=ko");
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{form}: {answer.StatusCode}");
            Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var kept) && kept.Any(cookie => cookie.StartsWith("pp.", StringComparison.Ordinal)), form);
        }
    }

    [Theory, InlineData(null, true), InlineData("", true), InlineData(Elsewhere, false), InlineData("null", false), InlineData("http://localhost.evil.example", false)]
    public async Task A_circuit_is_opened_by_the_portals_own_pages_alone(string? origin, bool opens)
    {
        var address = portal.ClientOptions.BaseAddress;
        using var browser = new ClientWebSocket();
        if (origin is not null) browser.Options.SetRequestHeader("Origin", origin.Length > 0 ? origin : address.GetLeftPart(UriPartial.Authority));

        var opening = browser.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);

        if (opens) await opening;
        else await Assert.ThrowsAsync<WebSocketException>(() => opening);
        Assert.Equal(opens, browser.State is WebSocketState.Open);
    }

    [Fact]
    public async Task A_field_that_nobody_asked_for_is_not_taken()
    {
        var mina = await portal.As(portal.Cast.Mina);

        var sent = await mina.Post("/api/v1/partnership-invitations", new
        {
            recipient = "jun@namsan.example",
            target = "namsan.onmicrosoft.com",
            language = "English",
            words = "",
            provider = portal.Cast.Namsan.Organization.Value,
            sender = portal.Cast.Namsan.Organization.Value,
            status = "Accepted",
        });

        var theirs = await (await portal.As(portal.Cast.Jun)).Get("/api/v1/partnership-invitations");
        Assert.True((int)sent.Status < 300, sent.Text);
        Assert.Contains("\"Sent\"", (await mina.Get("/api/v1/partnership-invitations")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("jun@namsan.example", theirs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_twice_is_not_taken()
    {
        var mina = await portal.As(portal.Cast.Mina);
        using var twice = new StringContent("""{"recipient":"a@portal.example","recipient":"b@portal.example","target":"namsan.onmicrosoft.com","language":"English"}""", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal("api.malformed", (await mina.Send("POST", "/api/v1/partnership-invitations", twice)).Code);
        Assert.Equal("api.malformed", (await mina.Get("/api/v1/decisions?outcome=Block&outcome=Allow")).Code);
    }

    [Theory, InlineData("/"), InlineData("/customers"), InlineData("/requests/new"), InlineData("/mail")]
    public async Task Whoever_is_signed_in_finds_the_way_out(string path)
    {
        using var browser = await portal.BrowserOf(portal.Cast.Mina);
        using var page = await browser.GetAsync(path);

        Assert.Contains("action=\"/sign-out\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Forms()
    {
        List<string> forms =
        [
            .. from endpoint in portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
               where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true
               where endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Any(parameter => parameter.ParameterInfo.IsDefined(typeof(FromFormAttribute), inherit: false))
               select endpoint.RoutePattern.RawText!,
        ];
        Assert.True(forms.Count > 4, "Nothing was scanned, so nothing was proved.");
        return forms;
    }
}
