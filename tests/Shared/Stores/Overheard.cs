using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerPortal.Tests.Stores;

/// <summary>Hears what a portal asks of its store, and how SQLite would go about it.</summary>
public sealed class Overheard : DbCommandInterceptor
{
    private List<(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)>? _heard;

    /// <summary>Every question that was asked meanwhile and names a table.</summary>
    public async Task<IReadOnlyList<string>> Of(string table, Func<Task> asking) => [.. (await Listen(table, asking)).Select(question => question.Text)];

    /// <summary>The steps by which SQLite answers these questions.</summary>
    public async Task<IReadOnlyList<string>> PlanOf(string table, Func<Task> asking, string store)
    {
        var questions = await Listen(table, asking);
        await using var connection = new SqliteConnection(store);
        await connection.OpenAsync();
        List<string> steps = [];
        foreach (var (text, parameters) in questions) steps.AddRange(await Explain(connection, text, parameters));
        return steps;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _heard?.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        return ValueTask.FromResult(result);
    }

    private async Task<List<(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)>> Listen(string table, Func<Task> asking)
    {
        _heard = [];
        await asking();
        var heard = _heard.FindAll(question => question.Text.Contains($"\"{table}\"", StringComparison.Ordinal));
        _heard = null;
        return heard;
    }

    private static async Task<IReadOnlyList<string>> Explain(SqliteConnection connection, string question, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {question}";
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }
}
