using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Persistence.Sqlite;

namespace PartnerPortal.Tests;

/// <summary>A whole portal on a private SQLite file, with a clock that stands still until a test moves it.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly ServiceProvider _services;

    private TestPortal()
    {
        Services = new ServiceCollection();
        Services.AddLogging().AddSingleton<TimeProvider>(Clock).AddPartnerPortal().AddSqliteStore($"Data Source={Path.Combine(_folder, "portal.db")}");
        Services.AddSingleton(new LinkTokens(Key)).AddSingleton(new PortalAddress(new Uri("https://portal.example/")));
        Services.AddSingleton<IMailWriter, PlainMail>().AddSingleton(Post).AddSingleton<IMailCarrier>(Post);
        _services = Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static byte[] Key { get; } = [.. Enumerable.Range(1, LinkTokens.KeyLength).Select(n => (byte)n)];

    public IServiceCollection Services { get; }

    public StoppedClock Clock { get; } = new();

    public PostBag Post { get; } = new();

    public UseCases UseCases => _services.GetRequiredService<UseCases>();

    public static async Task<TestPortal> Open()
    {
        var portal = new TestPortal();
        await portal.Run((IStoreSetup setup) => setup.Prepare(default));
        return portal;
    }

    public Task<TResult> Run<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull => UseCases.Run(call);

    public Task Run<TService>(Func<TService, Task> call)
        where TService : notnull => UseCases.Run(async (TService service) =>
        {
            await call(service);
            return true;
        });

    /// <summary>Every byte that the store has written, as a thief of its files would read them.</summary>
    public string Stolen() => string.Concat(Directory.GetFiles(_folder).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Time stands still at a known instant; a test moves it.</summary>
public sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Keeps what the portal mailed, or refuses to take it.</summary>
public sealed class PostBag : IMailCarrier
{
    private readonly List<Mail> _mails = [];

    public IReadOnlyList<Mail> Mails => _mails;

    public bool IsOutOfOrder { get; set; }

    public Task Deliver(Mail mail, CancellationToken ct)
    {
        if (IsOutOfOrder) throw new IOException("The post is out of order.");
        _mails.Add(mail);
        return Task.CompletedTask;
    }
}

/// <summary>Writes a mail's facts down without words, so that tests read facts.</summary>
public sealed class PlainMail : IMailWriter
{
    public (string Subject, string Body) Write(MailFacts facts) => (facts.Kind.ToString(), $"{facts.Sender.Legal}\n{facts.Words}\n{facts.Link}");
}
