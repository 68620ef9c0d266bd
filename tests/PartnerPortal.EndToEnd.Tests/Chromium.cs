using Microsoft.Playwright;
using PartnerPortal.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

// One Chromium at a time: two on a small machine make each other slow, and slow looks like broken.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>The browser of all journeys. What one of them keeps stays in a context of its own, which ends with its portal.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // Milliseconds: long enough for a busy machine, short enough to tell what is missing.
    private const int Patience = 30_000;

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PARTNERPORTAL_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>A browser that remembers nothing.</summary>
    public async Task<IBrowserContext> Forget(BrowserNewContextOptions options)
    {
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
