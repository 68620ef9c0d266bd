using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PartnerPortal.Application;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests.Stores;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>The whole portal on a free loopback port with a data folder of its own, and browsers that visit it.</summary>
public sealed class PortalInChromium(Chromium chromium) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("partnerportal-");
    private readonly WebApplicationFactory<Program> _bare = new();
    private readonly ConcurrentBag<IBrowserContext> _browsers = [];
    private readonly FaultLog _faults = new();
    private WebApplicationFactory<Program> _portal = null!;

    /// <summary>What is configured besides, by its full name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public Uri Address => _portal.ClientOptions.BaseAddress;

    public TravellingClock Clock { get; } = new();

    public IServiceProvider Services => _portal.Services;

    /// <summary>What a page of anybody wanted to load or run and its own policy forbade.</summary>
    public ConcurrentQueue<string> Forbidden { get; } = [];

    /// <summary>What the portal logged as a fault of its own.</summary>
    public IReadOnlyCollection<string> Faults => _faults.Lines;

    public async ValueTask InitializeAsync()
    {
        await SqliteTemplate.Fill(_data.FullName, withSampleWorld: Settings.GetValueOrDefault("Portal:Mode") is not "Live");
        _portal = _bare.WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in Settings) host.UseSetting(name, value);
            host.UseSetting("urls", "http://127.0.0.1:0").UseSetting("Portal:DataFolder", _data.FullName)
                .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock).AddSingleton<ILoggerProvider>(_faults));
        });
        _portal.UseKestrel(0);
        _portal.StartServer();
    }

    /// <summary>A new page in a browser that remembers nothing.</summary>
    public async Task<IPage> Open(string path, Reader? reader = null)
    {
        var browser = await chromium.Forget((reader ?? Reader.English).Options(Address));
        _browsers.Add(browser);
        var page = await browser.NewPageAsync();
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) Forbidden.Enqueue($"{page.Url}: {said.Text}");
        };
        return await Visit(page, path);
    }

    /// <summary>A page for a sample person, in a browser of their own.</summary>
    public async Task<IPage> SignIn(string person, string path, Reader? reader = null) =>
        await ChangePerson(await Open(PortalUrls.SignIn, reader), person, path);

    /// <summary>Signs in as somebody else in the same browser, as a person does who was told that it takes another account.</summary>
    public static async Task<IPage> ChangePerson(IPage page, string person, string path)
    {
        await Visit(page, PortalUrls.SignInAndReturn(path));
        await page.EvaluateAsync("person => document.querySelector(`[data-user='${person}']`).form.requestSubmit()", person);
        await page.WaitForURLAsync(url => !url.Contains(PortalUrls.SignIn, StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    /// <summary>Somebody of the sample world: who holds a role at the owner of a domain.</summary>
    public async Task<string> PersonAt(string domain, Roles role)
    {
        var world = await Services.GetRequiredService<UseCases>().Run((ShowSampleWorld useCase) => useCase.Handle(CancellationToken.None));
        return world.Single(firm => firm.Tenants.Any(tenant => tenant.Domain == domain)).SignInNames[role];
    }

    /// <summary>The tenant that has a domain in the sample world.</summary>
    public async Task<ShowSampleWorld.Home> TenantAt(string domain)
    {
        var world = await Services.GetRequiredService<UseCases>().Run((ShowSampleWorld useCase) => useCase.Handle(CancellationToken.None));
        return world.SelectMany(firm => firm.Tenants).Single(tenant => tenant.Domain == domain);
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
        foreach (var browser in _browsers) await browser.CloseAsync();
        await _portal.DisposeAsync();
        await _bare.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
