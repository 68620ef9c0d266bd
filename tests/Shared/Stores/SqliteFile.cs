using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Persistence.Sqlite;

namespace PartnerPortal.Tests.Stores;

internal sealed class SqliteFile : PrivateStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public override string ConnectionString => $"Data Source={Place}";

    public override bool IsPrepared => File.Exists(Place);

    private string Place => Path.Combine(_folder, "portal.db");

    public static async Task<PrivateStore> FromTemplate() => await CopyOf(await SqliteTemplate.Migrated);

    public static async Task<SqliteFile> CopyOf(byte[] template)
    {
        var file = new SqliteFile();
        await File.WriteAllBytesAsync(file.Place, template);
        return file;
    }

    public override void AddTo(IServiceCollection services) => services.AddSqliteStore(ConnectionString);

    /// <summary>The file alone holds everything once nobody has it open: the last one takes the log back into it.</summary>
    public Task<byte[]> Content()
    {
        Close();
        return File.ReadAllBytesAsync(Place);
    }

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
        Close();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Close()
    {
        using var any = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(any);
    }
}
