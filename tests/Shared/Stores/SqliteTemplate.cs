using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.SampleData;

namespace PartnerPortal.Tests.Stores;

/// <summary>
/// What a portal makes at its first start, made once for all tests of a run: a portal on a copy of it starts in a blink,
/// and finds everything done.
/// </summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> Empty = new(Migrate);
    private static readonly Lazy<Task<byte[]>> Sample = new(Seed);

    public static Task<byte[]> Migrated => Empty.Value;

    /// <summary>Fills the data folder of a portal that hasn't started yet. The links of the sample world need the key that made them.</summary>
    public static async Task Fill(string folder, bool withSampleWorld)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "portal.db"), await (withSampleWorld ? Sample : Empty).Value);
        if (!withSampleWorld) return;

        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "keys", "links.key"), TestPortal.Key);
    }

    private static async Task<byte[]> Migrate()
    {
        await using var file = new SqliteFile();
        await Run(file, (IStoreSetup setup) => setup.Prepare(default));
        return await file.Content();
    }

    private static async Task<byte[]> Seed()
    {
        await using var file = await SqliteFile.CopyOf(await Migrated);
        await Run(file, (SeedSampleData seed) => seed.Handle(default));
        return await file.Content();
    }

    private static async Task Run<TService>(SqliteFile file, Func<TService, Task> call)
        where TService : notnull
    {
        var services = new ServiceCollection().AddLogging().AddPartnerPortal().AddSingleton(new LinkTokens(TestPortal.Key));
        file.AddTo(services);
        await using var portal = services.BuildServiceProvider();
        await using var scope = portal.CreateAsyncScope();
        await call(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
