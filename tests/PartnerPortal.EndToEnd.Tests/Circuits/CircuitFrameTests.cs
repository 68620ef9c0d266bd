using Microsoft.Playwright;
using PartnerPortal.Tests;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Circuits;

/// <summary>
/// Frames that no browser sends, on connections with a circuit and without one. They end their own connection at most: the
/// portal lives, keeps its memory and logs no fault, and somebody who works in another circuit notices nothing.
/// </summary>
public sealed class CircuitFrameTests(CircuitFrameTests.Stage stage, ITestOutputHelper output) : IClassFixture<CircuitFrameTests.Stage>
{
    private const int FramesOfLine = 16, LinesAtOnce = 4, MostGrowth = 64 * 1024 * 1024;

    private static readonly bool IsNightly = Environment.GetEnvironmentVariable("PARTNERPORTAL_NIGHTLY") is { Length: > 0 };
    private static readonly int Frames = IsNightly ? 100_000 : 2_000;
    private static readonly int Seed = Environment.GetEnvironmentVariable("PARTNERPORTAL_SEED") is { Length: > 0 } told ? int.Parse(told, null) : IsNightly ? Environment.TickCount : 20261123;

    [Fact]
    public async Task No_frame_ends_the_portal_or_anybody_elses_circuit()
    {
        output.WriteLine($"{Frames:N0} circuit frames of seed {Seed}");
        var page = await stage.Portal.SignIn("mina.seo@contoso-dist", PortalUrls.Customers, Reader.English with { Width = 390 });
        await page.EvaluateAsync("() => { window.stayed = true; }");
        await Attack(frames: 200, Seed - 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var attack = Attack(Frames, Seed);
        var clicks = 0;
        for (; !attack.IsCompleted || clicks < 4; clicks++) await GoOn(page, clicks % 2 == 0 ? PortalUrls.Resellers : PortalUrls.Customers);

        output.WriteLine($"sent on {await attack:N0} circuits, beside {clicks:N0} clicks in another one.");
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true"), "The page was loaded anew.");
        Assert.Equal("", string.Join(Environment.NewLine, stage.Portal.Faults.Where(fault => !fault.Contains(HostileFrames.OwnFault, StringComparison.Ordinal))));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
    }

    // How many circuits were opened for it.
    private async Task<int> Attack(int frames, int seed) =>
        (await Task.WhenAll(Enumerable.Range(0, LinesAtOnce).Select(line => Task.Run(() => Attack(new HostileFrames((seed * LinesAtOnce) + line), frames / LinesAtOnce))))).Sum();

    private async Task<int> Attack(HostileFrames hostile, int frames)
    {
        using var browser = new HttpClient { BaseAddress = stage.Portal.Address };
        var (sent, circuits) = (0, 0);
        while (sent < frames)
        {
            var handshake = hostile.Handshake();
            await using var line = await CircuitLine.Open(stage.Portal.Address, handshake);
            if (handshake == CircuitLine.Handshake && hostile.Next(2) == 0)
            {
                await line.Start(browser, PortalUrls.SignIn);
                circuits++;
            }

            for (var n = hostile.Next(FramesOfLine); n >= 0 && sent < frames && line.IsOpen; n--, sent++)
            {
                var (bytes, isText) = hostile.Frame();
                await line.Send(bytes, isText);
            }
        }

        return circuits;
    }

    private static async Task GoOn(IPage page, string path)
    {
        await page.Locator("[data-act=open-menu]").ClickAsync();
        await page.Locator($"modal-host > dialog nav a[href='{path}']").ClickAsync();
        await Expect(page.Locator("modal-host > dialog")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(path);
    }

    /// <summary>A portal whose visitors ask as fast as they can, and which soon forgets circuits that were left behind.</summary>
    public sealed class Stage(Chromium chromium) : IAsyncLifetime
    {
        public PortalInChromium Portal { get; } = new(chromium) { Settings = new Dictionary<string, string>(Unlimited.Settings) { ["Portal:Limits:RetainedCircuits"] = "10" } };

        public ValueTask InitializeAsync() => Portal.InitializeAsync();

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
