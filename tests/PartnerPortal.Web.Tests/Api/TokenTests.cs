using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>A token counts as it was issued, in its time, and for what it was issued for.</summary>
public sealed class TokenTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Scheme = BearerTokenDefaults.AuthenticationScheme;

    [Fact]
    public async Task A_token_that_was_changed_anywhere_is_none()
    {
        var token = Issue(DateTimeOffset.UtcNow.AddHours(1));
        Assert.Null(await Refusal(token));

        foreach (var at in new[] { 0, 12, token.Length / 2, token.Length - 6 })
            Assert.Equal("api.sign-in-needed", await Refusal($"{token[..at]}{(token[at] is 'A' ? 'B' : 'A')}{token[(at + 1)..]}"));
    }

    [Fact]
    public async Task A_token_is_over_when_its_time_is() => Assert.Equal("api.sign-in-needed", await Refusal(Issue(DateTimeOffset.UtcNow.AddSeconds(-1))));

    [Fact]
    public async Task A_session_is_no_token_and_neither_is_what_renews_one()
    {
        var options = portal.Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(Scheme);
        var cookies = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var ticket = Ticket(DateTimeOffset.UtcNow.AddHours(1));

        Assert.Equal("api.sign-in-needed", await Refusal(cookies.TicketDataFormat.Protect(ticket)));
        Assert.Equal("api.sign-in-needed", await Refusal(options.RefreshTokenProtector.Protect(ticket)));
    }

    [Theory, InlineData("access_token"), InlineData("token")]
    public async Task A_token_in_an_address_is_not_looked_at(string name) =>
        Assert.Equal("api.sign-in-needed", (await portal.Nobody().Get($"/api/v1/me?{name}={Uri.EscapeDataString(Issue(DateTimeOffset.UtcNow.AddHours(1)))}")).Code);

    private async Task<string?> Refusal(string token)
    {
        var program = portal.Nobody();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return (await program.Get("/api/v1/me")).Code;
    }

    private string Issue(DateTimeOffset until) =>
        portal.Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(Scheme).BearerTokenProtector.Protect(Ticket(until));

    private AuthenticationTicket Ticket(DateTimeOffset until) => new(
        PortalClaims.Of(portal.Cast.Mina.User, portal.Cast.Mina.Tenant, Scheme), new AuthenticationProperties { ExpiresUtc = until }, $"{Scheme}:AccessToken");
}
