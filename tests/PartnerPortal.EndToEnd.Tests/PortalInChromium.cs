using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

// One Chromium at a time: two on a small machine make each other slow, and slow looks like broken.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>The whole portal on a free loopback port with a data folder of its own, and one Chromium.</summary>
public sealed class PortalInChromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("partnerportal-");
    private readonly WebApplicationFactory<Program> _bare = new();
    private WebApplicationFactory<Program> _portal = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public Uri Address => _portal.ClientOptions.BaseAddress;

    public IServiceProvider Services => _portal.Services;

    public async ValueTask InitializeAsync()
    {
        _portal = _bare.WithWebHostBuilder(host => host
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("Portal:DataFolder", _data.FullName));
        _portal.UseKestrel(0);
        _portal.StartServer();

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PARTNERPORTAL_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>A new page in a browser that remembers nothing.</summary>
    public async Task<IPage> Open(string path, Reader? reader = null)
    {
        var context = await _browser.NewContextAsync((reader ?? Reader.English).Options(Address));
        return await Visit(await context.NewPageAsync(), path);
    }

    /// <summary>Goes to a page and waits until it answers.</summary>
    public static async Task<IPage> Visit(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _portal.DisposeAsync();
        await _bare.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
