using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Web.Tests;

/// <summary>The whole portal behind its real server on a free loopback port, on a private data folder, with the small cast in its store.</summary>
public sealed partial class RunningPortal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly Lines _lines = new();

    public Cast Cast { get; } = new();

    public string Mode { get; init; } = "Demo";

    /// <summary>Further settings; here many ask at once and mean it, so that nobody is limited unless a test says so.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = Unlimited.Settings;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>With what it is reached over TLS, or null: it is reached in the clear.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>What takes the place of the portal's own services.</summary>
    public Action<IServiceCollection> Instead { get; init; } = _ => { };

    /// <summary>The last that was logged of an exception, for whoever has to understand an answer.</summary>
    public string? LastFault => Log.LastOrDefault(line => line.Contains("xception", StringComparison.Ordinal));

    /// <summary>Everything that was logged, down to what only a developer asks for.</summary>
    public IReadOnlyCollection<string> Log => _lines.All;

    public async ValueTask InitializeAsync()
    {
        await SqliteTemplate.Fill(_folder, withSampleWorld: Mode is "Demo");
        UseKestrel(server => server.Listen(IPAddress.Loopback, 0, line => { if (Certificate is not null) line.UseHttps(Certificate); }));
        StartServer();

        var jun = Cast.Users.Single(user => user.Id == Cast.Jun.User);
        jun.Join(Cast.Namsan.Organization, Cast.NamsanCorporate, Roles.GlobalAdmin);
        await Services.GetRequiredService<UseCases>().Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations);
            db.AddRange(Cast.Tenants);
            db.AddRange(Cast.Users);
            return await db.Commit(null, default);
        });
    }

    /// <summary>A program that nobody gave a token.</summary>
    public HttpClient Nobody()
    {
        var client = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>A program with the token of one of the cast, signed in with the tenant that they act for.</summary>
    public async Task<HttpClient> As(Actor person)
    {
        var client = Nobody();
        var answer = await client.Post("/demo/tokens", new { user = Cast.Users.Single(user => user.Id == person.User).SignInName, tenant = person.Tenant.Value });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.Body.GetProperty("token").GetString());
        return client;
    }

    /// <summary>A browser in which one of the cast signed in, with the tenant that they act for. It follows redirects.</summary>
    public async Task<HttpClient> BrowserOf(Actor person)
    {
        var browser = Nobody();
        var form = Antiforgery().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;
        var answer = await browser.PostAsync("/demo/sign-in", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", form), new("tenant", person.Tenant.ToString()), new("returnUrl", "/rules"),
            new("user", Cast.Users.Single(user => user.Id == person.User).SignInName),
        ]));
        Assert.Equal("/rules", answer.RequestMessage!.RequestUri!.AbsolutePath);
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => Settings
        .Aggregate(builder, (host, setting) => host.UseSetting(setting.Key, setting.Value))
        .UseSetting("Portal:DataFolder", _folder).UseSetting("Portal:Mode", Mode)
        .ConfigureServices(Instead).ConfigureServices(services => services.AddSingleton(Clock).AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(_lines)));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    internal static partial Regex Antiforgery();

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _all = [];

        public IReadOnlyCollection<string> All => _all;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _all.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
