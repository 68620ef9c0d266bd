using Microsoft.Data.Sqlite;

namespace PartnerPortal.Benchmarks.Seeding;

/// <summary>
/// A row that the portal itself wrote, written again with some columns changed, through one prepared statement. What the
/// model gains later comes along by itself. A row that the model row has already is left out.
/// </summary>
internal sealed class RowCopier : IDisposable
{
    private readonly SqliteCommand _insert;

    /// <param name="key">The column that names the model row, with its value.</param>
    public RowCopier(SqliteTransaction transaction, string table, (string Column, Guid Value) key)
    {
        _insert = Command(transaction, "");
        using var read = Command(transaction, $"SELECT * FROM \"{table}\" WHERE \"{key.Column}\" = $key LIMIT 1");
        read.Parameters.AddWithValue("$key", key.Value);
        using var row = read.ExecuteReader();
        if (!row.Read()) throw new InvalidOperationException($"There is no row to copy in {table}.");

        var columns = Enumerable.Range(0, row.FieldCount).Select(row.GetName).ToList();
        foreach (var column in columns) _insert.Parameters.AddWithValue(Parameter(column), row[column]);
        _insert.CommandText = $"INSERT OR IGNORE INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(Parameter))})";
        _insert.Prepare();
    }

    /// <summary>Writes the row with these columns changed; the others stay as the model row has them.</summary>
    public void Write(params ReadOnlySpan<(string Column, object Value)> changed)
    {
        foreach (var (column, value) in changed) _insert.Parameters[Parameter(column)].Value = value;
        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();

    private static string Parameter(string column) => $"${column}";

    private static SqliteCommand Command(SqliteTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        return command;
    }
}
