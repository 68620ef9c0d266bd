using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Persistence.PostgreSql;
using PartnerPortal.Persistence.Sqlite;
using PartnerPortal.Persistence.SqlServer;

namespace PartnerPortal.Application.Tests.Persistence;

/// <summary>A store that cannot be reached is named, with what its driver says and without its password.</summary>
public sealed class UnreachableStoreTests
{
    private const string Nowhere = "127.0.0.1"; // nobody listens on port 1

    public static TheoryData<string, Action<IServiceCollection>> Stores => new()
    {
        { "/dev/null/portal.db", services => services.AddSqliteStore("Data Source=/dev/null/portal.db") },
        { $"{Nowhere}:1", services => services.AddPostgreSqlStore($"Host={Nowhere};Port=1;Database=portal;Password=secret") },
        { $"{Nowhere},1", services => services.AddSqlServerStore($"Server=tcp:{Nowhere},1;Database=portal;User Id=portal;Password=secret;Connect Timeout=2;ConnectRetryCount=0") },
    };

    [Theory, MemberData(nameof(Stores), DisableDiscoveryEnumeration = true)]
    public async Task It_stops_the_start_by_name(string named, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection().AddLogging().AddPartnerPortal();
        add(services);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        var told = await Assert.ThrowsAsync<CannotStartException>(() => scope.ServiceProvider.GetRequiredService<IStoreSetup>().Prepare(default));

        Assert.Contains(named, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told.Message, StringComparison.Ordinal);
    }
}
