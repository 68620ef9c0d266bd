using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartnerPortal.Application;
using PartnerPortal.Persistence.PostgreSql;

namespace PartnerPortal.Tests.Stores;

/// <summary>A copy of a database that was migrated once, so that a test gets its own in a blink.</summary>
internal sealed class PostgreSqlDatabase : PrivateStore
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private readonly string _name;

    private PostgreSqlDatabase(string name, bool isPrepared) => (_name, IsPrepared) = (name, isPrepared);

    public override bool IsPrepared { get; }

    public override string ConnectionString => ConnectionTo(_name);

    public static async Task<PrivateStore> FromTemplate()
    {
        var name = NewName("portal");
        await Tell($"CREATE DATABASE {name} TEMPLATE {await Template.Value}");
        return new PostgreSqlDatabase(name, isPrepared: true);
    }

    /// <summary>Its name only: the portal makes it when it is prepared.</summary>
    public static PrivateStore ToBeMade() => new PostgreSqlDatabase(NewName("portal"), isPrepared: false);

    public override void AddTo(IServiceCollection services) => services.AddPostgreSqlStore(ConnectionString);

    public override async Task<string> Stolen()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        var tables = await Column(source, "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'");
        var all = new StringBuilder();
        foreach (var table in tables) all.AppendJoin('\n', await Column(source, $"SELECT t::text FROM {table} t"));
        return all.ToString();
    }

    public override async ValueTask DisposeAsync() => await Drop(_name);

    private static async Task<string> MakeTemplate()
    {
        var name = NewName("template");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(name).Wait();

        await using var services = new ServiceCollection().AddLogging().AddPartnerPortal().AddPostgreSqlStore(ConnectionTo(name) + ";Pooling=false").BuildServiceProvider();
        await services.GetRequiredService<UseCases>().Run(async (IStoreSetup setup) =>
        {
            await setup.Prepare(default);
            return true;
        });
        return name;
    }

    private static string NewName(string what) => $"{what}_{Guid.NewGuid():N}";

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task Drop(string name)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionTo(name)));
        await Tell($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task Tell(string command)
    {
        await using var server = NpgsqlDataSource.Create(Server);
        await using var told = server.CreateCommand(command);
        await told.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string>> Column(NpgsqlDataSource source, string query)
    {
        await using var command = source.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }
}
