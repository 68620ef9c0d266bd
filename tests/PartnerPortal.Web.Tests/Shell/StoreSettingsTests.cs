using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>One setting and one connection string choose the store; what is wrong with them is named before anything runs.</summary>
public sealed class StoreSettingsTests
{
    private const string OfSqlServer = "Server=sql.example;Database=portal;User Id=portal;Password=secret";
    private const string OfPostgreSql = "Host=pg.example;Database=portal;Username=portal;Password=secret";
    private const string OfSqlite = "Data Source=other.db";

    [Theory]
    [InlineData(null, null, "Sqlite")]
    [InlineData("", OfSqlite, "Sqlite")]
    [InlineData("sqlserver", OfSqlServer, "SqlServer")]
    [InlineData("PostgreSql", OfPostgreSql, "PostgreSql")]
    public void The_store_is_the_one_that_is_named(string? store, string? connection, string chosen)
    {
        var quirks = Assert.Single(Added(store, connection), service => service.ServiceType == typeof(IStoreQuirks)).ImplementationType!;

        Assert.Equal($"PartnerPortal.Persistence.{chosen}", quirks.Namespace);
    }

    [Fact]
    public void Sqlite_lies_in_the_data_folder_unless_told_otherwise()
    {
        Assert.Equal(new StoreSettings(StoreKind.Sqlite, $"Data Source={Path.Combine("/data", "portal.db")}"), Read(null, null));
        Assert.Equal(new StoreSettings(StoreKind.Sqlite, OfSqlite), Read("Sqlite", OfSqlite));
    }

    [Theory]
    [InlineData("Oracle", null, "Portal:Store")]
    [InlineData("0", null, "Portal:Store")]
    [InlineData("SqlServer", null, "ConnectionStrings:Portal")]
    [InlineData("PostgreSql", "", "ConnectionStrings:Portal")]
    [InlineData("Sqlite", OfSqlServer, "ConnectionStrings:Portal")]
    [InlineData("Sqlite", OfPostgreSql, "ConnectionStrings:Portal")]
    [InlineData("Sqlite", "Mode=ReadOnly", "Data Source")]
    [InlineData("SqlServer", OfPostgreSql, "ConnectionStrings:Portal")]
    [InlineData("SqlServer", OfSqlite, "Server and Database")]
    [InlineData("SqlServer", "secret", "ConnectionStrings:Portal")]
    [InlineData("SqlServer", "Server=sql.example;Database=portal;Connect Timeout=soon", "ConnectionStrings:Portal")]
    [InlineData("PostgreSql", OfSqlite, "ConnectionStrings:Portal")]
    [InlineData("PostgreSql", "Host=pg.example;Username=portal", "Host and Database")]
    [InlineData("PostgreSql", "Host=pg.example;Database=portal;Port=many", "ConnectionStrings:Portal")]
    public void What_is_wrong_stops_the_start_and_is_named(string store, string? connection, string named)
    {
        var told = Assert.Throws<CannotStartException>(() => Added(store, connection)).Message;

        Assert.Contains(named, told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_never_shown() =>
        Assert.DoesNotContain("secret", new PortalSettings(PortalMode.Live, "/data", new Uri("https://portal.example/"), Read("SqlServer", OfSqlServer)).ToString(), StringComparison.Ordinal);

    private static IServiceCollection Added(string? store, string? connection) => Read(store, connection).AddTo(new ServiceCollection());

    private static StoreSettings Read(string? store, string? connection) => StoreSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Store"] = store, ["ConnectionStrings:Portal"] = connection }).Build(), "/data");
}
