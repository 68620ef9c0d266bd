using PartnerPortal.Application;
using PartnerPortal.Persistence.PostgreSql;
using PartnerPortal.Persistence.Sqlite;
using PartnerPortal.Persistence.SqlServer;

namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>Which database keeps what was agreed. SQLite needs no server.</summary>
internal enum StoreKind
{
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>The store and how it is reached. A connection string may hold a password: it is never shown.</summary>
internal sealed record StoreSettings(StoreKind Kind, string Connection)
{
    private const string Name = "Portal";

    public static StoreSettings Read(IConfiguration configuration, string dataFolder)
    {
        var kind = KindOf(configuration["Portal:Store"]);
        return configuration.GetConnectionString(Name) switch
        {
            { Length: > 0 } told => new StoreSettings(kind, told),
            _ when kind is StoreKind.Sqlite => new StoreSettings(kind, $"Data Source={Path.Combine(dataFolder, "portal.db")}"),
            _ => throw new CannotStartException($"Portal:Store is {kind} and ConnectionStrings:{Name} is not given. It has to say which server and which database."),
        };
    }

    public IServiceCollection AddTo(IServiceCollection services) => Kind switch
    {
        StoreKind.SqlServer => services.AddSqlServerStore(Connection),
        StoreKind.PostgreSql => services.AddPostgreSqlStore(Connection),
        _ => services.AddSqliteStore(Connection),
    };

    public override string ToString() => Kind.ToString();

    private static StoreKind KindOf(string? told) => told switch
    {
        null or "" => StoreKind.Sqlite,
        _ when Enum.GetNames<StoreKind>().Contains(told, StringComparer.OrdinalIgnoreCase) => Enum.Parse<StoreKind>(told, ignoreCase: true),
        _ => throw new CannotStartException($"Portal:Store is '{told}'. Known are {string.Join(", ", Enum.GetNames<StoreKind>())}."),
    };
}
