using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Tests;

/// <summary>A whole portal on a private database, with a clock that stands still until a test moves it.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly PrivateStore _store;
    private readonly ServiceProvider _services;

    private TestPortal(PrivateStore store)
    {
        _store = store;
        Services = new ServiceCollection();
        Services.AddLogging().AddSingleton<TimeProvider>(Clock).AddPartnerPortal();
        store.AddTo(Services);
        Services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(Asked.SoFar, Meanwhile, Overheard));
        Services.AddSingleton(new LinkTokens(Key)).AddSingleton(HeadKey).AddSingleton(new PortalAddress(new Uri("https://portal.example/")));
        Services.AddSingleton<IMailWriter, PlainMail>().AddSingleton(Post).AddSingleton<IMailCarrier>(Post);
        _services = Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static byte[] Key { get; } = [.. Enumerable.Range(1, LinkTokens.KeyLength).Select(n => (byte)n)];

    public static HeadKey HeadKey { get; } = new(HeadKey.NewPem());

    public IServiceCollection Services { get; }

    public PrivateStore Store => _store;

    public StoppedClock Clock { get; } = new();

    public Meanwhile Meanwhile { get; } = new();

    public Overheard Overheard { get; } = new();

    public PostBag Post { get; } = new();

    public UseCases UseCases => _services.GetRequiredService<UseCases>();

    public static async Task<TestPortal> Open()
    {
        var portal = new TestPortal(await PrivateStore.Make());
        if (!portal.Store.IsPrepared) await portal.Run((IStoreSetup setup) => setup.Prepare(default));
        return portal;
    }

    public Task<TResult> Run<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        Asked.SoFar.Note(typeof(TUseCase));
        return UseCases.Run(call);
    }

    public Task Run<TService>(Func<TService, Task> call)
        where TService : notnull => Run(async (TService service) =>
        {
            await call(service);
            return true;
        });

    /// <summary>Everything that lies in the store, as a thief of it would read it.</summary>
    public Task<string> Stolen() => _store.Stolen();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
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
        lock (_mails) _mails.Add(mail);
        return Task.CompletedTask;
    }
}

/// <summary>Writes a mail's facts down without words, so that tests read facts.</summary>
public sealed class PlainMail : IMailWriter
{
    public (string Subject, string Body) Write(MailFacts facts) => (facts.Kind.ToString(), $"{facts.Sender.Legal}\n{facts.Words}{facts.Reason}{facts.About}\n{facts.Link}");
}
