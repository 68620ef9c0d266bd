using Microsoft.Extensions.DependencyInjection;

namespace PartnerPortal.Tests.Stores;

/// <summary>
/// A database of one test's own. SQLite unless PORTAL_TEST_STORE says PostgreSql or SqlServer; then PORTAL_TEST_SERVER
/// is the connection string of a server on which databases may be made and dropped.
/// </summary>
public abstract class PrivateStore : IAsyncDisposable
{
    public static string Kind { get; } = Environment.GetEnvironmentVariable("PORTAL_TEST_STORE") is { Length: > 0 } told ? told : "Sqlite";

    protected static string Server => Environment.GetEnvironmentVariable("PORTAL_TEST_SERVER") is { Length: > 0 } told
        ? told
        : throw new InvalidOperationException($"PORTAL_TEST_STORE is {Kind}: PORTAL_TEST_SERVER has to say where.");

    /// <param name="empty">Without any table, as a server hands it over.</param>
    public static async Task<PrivateStore> Make(bool empty = false) => Kind switch
    {
        "Sqlite" => empty ? new SqliteFile() : await SqliteFile.FromTemplate(),
        "PostgreSql" => empty ? PostgreSqlDatabase.ToBeMade() : await PostgreSqlDatabase.FromTemplate(),
        "SqlServer" => new SqlServerDatabase(),
        _ => throw new InvalidOperationException($"PORTAL_TEST_STORE is {Kind}. Known are Sqlite, PostgreSql and SqlServer."),
    };

    public abstract string ConnectionString { get; }

    /// <summary>Whether it has its tables already, so that no portal has to make them.</summary>
    public virtual bool IsPrepared => false;

    public abstract void AddTo(IServiceCollection services);

    /// <summary>Everything that lies in the store, as a thief of it would read it.</summary>
    public abstract Task<string> Stolen();

    public abstract ValueTask DisposeAsync();
}
