using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>The whole portal on a free loopback port and one Chromium; each journey opens a context of its own.</summary>
public sealed class PortalInChromium : IAsyncLifetime
{
    private readonly WebApplicationFactory<Program> _portal = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _portal.UseKestrel(0);
        _portal.StartServer();
        Address = _portal.ClientOptions.BaseAddress;

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PARTNERPORTAL_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A reader with a language of their own and no memory of the others, once the page has its circuit.</summary>
    public async Task<IPage> Open(string path, string locale = "en-GB")
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = Address.ToString(), Locale = locale });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await page.WaitForSelectorAsync("[data-interactive]");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await _portal.DisposeAsync();
    }
}
