using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Persistence.SqlServer;

namespace PartnerPortal.Tests.Stores;

/// <summary>A database that the portal itself makes when it is prepared.</summary>
internal sealed class SqlServerDatabase : PrivateStore
{
    private readonly string _name = $"portal_{Guid.NewGuid():N}";

    public override string ConnectionString => new SqlConnectionStringBuilder(Server) { InitialCatalog = _name }.ConnectionString;

    public override void AddTo(IServiceCollection services) => services.AddSqlServerStore(ConnectionString);

    public override async Task<string> Stolen()
    {
        var all = new StringBuilder();
        foreach (var table in await Column(ConnectionString, "SELECT QUOTENAME(name) FROM sys.tables"))
            all.AppendJoin('\n', await Column(ConnectionString, $"SELECT (SELECT t.* FOR JSON PATH) FROM {table} t"));
        return all.ToString();
    }

    public override async ValueTask DisposeAsync()
    {
        SqlConnection.ClearPool(new SqlConnection(ConnectionString));
        await Column(Server, $"IF DB_ID('{_name}') IS NOT NULL BEGIN ALTER DATABASE {_name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {_name}; END");
    }

    private static async Task<IReadOnlyList<string>> Column(string connection, string query)
    {
        await using var open = new SqlConnection(connection);
        await open.OpenAsync();
        await using var command = open.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }
}
