using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>Who gets in, and what one organisation learns of another: nothing.</summary>
public sealed class AccessTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Nothing_but_reading_a_link_works_without_a_token()
    {
        var endpoints = Endpoints();
        Assert.True(endpoints.Count > 30);
        Assert.Equal(
            ["/api/v1/invitations/{token}", "/api/v1/invitations/{token}/open", "/api/v1/requests/{token}", "/api/v1/requests/{token}/open"],
            endpoints.Where(IsOpen).Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/')).Order(StringComparer.Ordinal));

        foreach (var endpoint in endpoints.Where(endpoint => !IsOpen(endpoint)))
        {
            var path = endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal)
                .Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{tenant}", Guid.Empty.ToString(), StringComparison.Ordinal);
            var answer = await portal.Nobody().Send(endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0], path);
            Assert.Equal((HttpStatusCode.Unauthorized, "api.sign-in-needed", Answer.Problem), (answer.Status, answer.Code, answer.MediaType));
        }
    }

    [Theory, InlineData("Bearer made-up"), InlineData("Bearer "), InlineData("Basic bWluYTptaW5h")]
    public async Task A_made_up_token_is_none(string header)
    {
        var client = portal.Nobody();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal("api.sign-in-needed", (await client.Get("/api/v1/me")).Code);
    }

    [Fact]
    public async Task A_browsers_session_does_not_open_the_api_so_no_site_can_abuse_it()
    {
        var cookies = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var mina = PortalClaims.Of(portal.Cast.Mina.User, portal.Cast.Mina.Tenant, CookieAuthenticationDefaults.AuthenticationScheme);
        var session = cookies.TicketDataFormat.Protect(new AuthenticationTicket(mina, CookieAuthenticationDefaults.AuthenticationScheme));
        var browser = portal.Nobody();
        browser.DefaultRequestHeaders.Add("Cookie", $"{cookies.Cookie.Name}={session}");

        Assert.Equal("api.sign-in-needed", (await browser.Get("/api/v1/me")).Code);
        Assert.Equal("api.sign-in-needed", (await browser.Post("/api/v1/partnership-invitations", new { recipient = "a@b.example" })).Code);
    }

    [Fact]
    public async Task What_belongs_to_another_organisation_answers_as_what_does_not_exist()
    {
        var (mina, elena) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Elena));
        var (_, invitation) = await mina.Invite("");
        var (_, request) = await mina.AskCustomer("mirae.onmicrosoft.com");
        var decision = (await mina.Get("/api/v1/decisions")).Body.GetProperty("rows")[0].GetProperty("id").GetString()!;

        foreach (var (method, path, id) in new[]
        {
            ("GET", "/api/v1/partnership-invitations/*/link", invitation), ("POST", "/api/v1/partnership-invitations/*/resend", invitation),
            ("POST", "/api/v1/partnership-invitations/*/withdraw", invitation), ("GET", "/api/v1/relationship-requests/*/link", request),
            ("POST", "/api/v1/relationship-requests/*/resend", request), ("POST", "/api/v1/relationship-requests/*/withdraw", request),
            ("GET", "/api/v1/decisions/*", decision),
        })
        {
            var theirs = await elena.Send(method, path.Replace("*", id, StringComparison.Ordinal));
            var nobodys = await elena.Send(method, path.Replace("*", "0192f0c1-0000-7000-8000-000000000000", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
            Assert.Equal(nobodys, theirs);
        }
    }

    [Fact]
    public async Task A_withdrawn_or_made_up_link_is_unknown()
    {
        var mina = await portal.As(portal.Cast.Mina);
        var (token, id) = await mina.Invite("");
        await mina.Post($"/api/v1/partnership-invitations/{id}/withdraw");

        var withdrawn = await portal.Nobody().Get($"/api/v1/invitations/{token}");

        Assert.Equal(HttpStatusCode.NotFound, withdrawn.Status);
        Assert.Equal(await portal.Nobody().Get("/api/v1/invitations/made-up"), withdrawn);
    }

    [Fact]
    public async Task No_log_line_holds_the_secret_of_a_link_or_a_token()
    {
        var (mina, jun) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Jun));
        var (token, _) = await mina.Invite("");
        foreach (var path in new[] { $"/api/v1/invitations/{token}", $"/api/v1/requests/{token}", $"/api/v1/nothing/{token}", $"/invitations/{token}" }) await jun.Get(path);
        await jun.Post($"/api/v1/invitations/{token}/accept", new { consent = "broken" });

        Assert.Contains(portal.Log, line => line.Contains("{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log, line => line.Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log, line => line.Contains(jun.DefaultRequestHeaders.Authorization!.Parameter!, StringComparison.Ordinal));
    }

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private IReadOnlyList<RouteEndpoint> Endpoints() =>
        [.. portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) is true)];
}
