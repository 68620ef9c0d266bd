using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Tests;

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>A portal outside demo mode with the small cast in it, and the certified provider of npm at which they sign in.</summary>
public sealed class PortalWithProvider : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Provider");
    private readonly int _port = FreePort();
    private Process? _provider;

    public PortalWithProvider(Chromium chromium) => Portal = new PortalInChromium(chromium)
    {
        Settings = new Dictionary<string, string>
        {
            ["Portal:Mode"] = "Live",
            ["AzureAd:Authority"] = $"http://127.0.0.1:{_port}",
            ["AzureAd:ClientId"] = "portal",
            ["AzureAd:ClientSecret"] = "a secret & more",
            ["AzureAd:TenantClaim"] = "tid",
        },
    };

    public PortalInChromium Portal { get; }

    public Cast Cast { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        await Portal.Services.GetRequiredService<UseCases>().Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations);
            db.AddRange(Cast.Tenants);
            db.AddRange(Cast.Users);
            return await db.Commit(null, default);
        });

        // A second run finds them there.
        if (!Directory.Exists(Path.Combine(_folder, "node_modules"))) await Run("npm", ["ci", "--no-audit", "--no-fund"]).WaitForExitAsync().WaitAsync(Patience);
        _provider = Run("node", ["provider.mjs", $"{_port}", $"{Portal.Address}", JsonSerializer.Serialize(Accounts())]);
        Assert.Equal("ready", await _provider.StandardOutput.ReadLineAsync().WaitAsync(Patience));
    }

    /// <summary>Names oneself at the provider, and agrees when it asks.</summary>
    public static async Task AnswerProvider(IPage page, string name, bool secondFactor = false)
    {
        await page.FillAsync("[name=login]", name);
        if (secondFactor) await page.CheckAsync("[name=mfa]");
        await page.ClickAsync("button");
        if (await page.Locator("h1", new() { HasText = "Test provider" }).CountAsync() > 0) await page.ClickAsync("button");
    }

    public async ValueTask DisposeAsync()
    {
        _provider?.Kill();
        _provider?.Dispose();
        await Portal.DisposeAsync();
    }

    // Sumi's organisation is the one that nobody has registered.
    private Dictionary<string, object> Accounts() => new(Cast.Users.ToDictionary(
        user => user.SignInName, object (user) => new { tid = user.Memberships[0].Tenant.ToString(), email = user.Email, name = user.Name }))
    {
        ["sumi"] = new { tid = TenantId.New(Cast.Then.AddDays(1)).ToString(), email = "sumi@bada.example", name = "Sumi Bae" },
    };

    private Process Run(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = _folder,
        RedirectStandardOutput = program == "node",
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
