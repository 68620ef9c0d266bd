using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Users;
using PartnerPortal.Tests;
using PartnerPortal.Web.Identity.BreakingGlass;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Identity;

public sealed class BreakGlassPageTests
{
    private const string Code = "uF3kq0W9xZpL7vNd2sTgYb5h";

    private static readonly Dictionary<string, string> On = new()
    {
        ["BreakGlass:CodeHash"] = Convert.ToHexString(BreakGlassCode.HashOf(Code)),
        ["BreakGlass:ExpiresAt"] = "2099-01-01T00:00:00Z",
    };

    [Fact]
    public async Task A_code_opens_the_portal_for_half_an_hour()
    {
        var clock = new ShiftedClock();
        await using var portal = new RunningPortal { Mode = "Live", Clock = clock, Settings = new Dictionary<string, string>(On.Concat(Unlimited.Settings)) };
        await portal.InitializeAsync();
        using var browser = portal.Nobody();

        Assert.Equal("?refused=true", (await Type(browser, "another code")).Query);
        Assert.Equal("/", (await Type(browser, Code)).AbsolutePath);
        Assert.Equal("/end-requests", await Visit(browser, PortalUrls.EndRequests));

        clock.Ahead = TimeSpan.FromMinutes(31);
        Assert.Equal("/sign-in", await Visit(browser, PortalUrls.EndRequests));
    }

    [Fact]
    public async Task Where_nothing_is_configured_there_is_no_page()
    {
        await using var portal = new RunningPortal { Mode = "Live" };
        await portal.InitializeAsync();
        using var browser = portal.Nobody();

        using var answer = await browser.GetAsync(PortalUrls.BreakGlass);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(portal.Services.GetRequiredService<BreakGlassCode>().IsOpen(DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task The_command_tells_a_code_and_the_hash_that_fits_it()
    {
        using var words = new StringWriter();

        Assert.Equal(0, await BreakGlassSettings.Tell(words));

        var lines = words.ToString().Split(Environment.NewLine);
        Assert.Equal(lines[1].Split(' ')[^1], Convert.ToHexStringLower(BreakGlassCode.HashOf(lines[0].Split(' ')[^1])));
    }

    private static async Task<Uri> Type(HttpClient browser, string code)
    {
        var token = RunningPortal.Antiforgery().Match(await browser.GetStringAsync(PortalUrls.BreakGlass)).Groups[1].Value;
        using var answer = await browser.PostAsync(PortalUrls.BreakGlass, new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("code", code)]));
        return answer.RequestMessage!.RequestUri!;
    }

    private static async Task<string> Visit(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }
}
