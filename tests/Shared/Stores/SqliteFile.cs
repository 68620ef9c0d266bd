using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Persistence.Sqlite;

namespace PartnerPortal.Tests.Stores;

internal sealed class SqliteFile : PrivateStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public override string ConnectionString => $"Data Source={Path.Combine(_folder, "portal.db")}";

    public override void AddTo(IServiceCollection services) => services.AddSqliteStore(ConnectionString);

    public override async Task<string> Stolen()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.GetFiles(_folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
