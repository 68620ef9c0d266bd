using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// Reads tables in parts, side by side, row by row as the database hands them over: two million rows are no objects, and the
/// portal's own mapping still says which columns they are.
/// </summary>
public sealed class EstateScan(IServiceScopeFactory scopes)
{
    private const int MostParts = 8;

    public static int Parts { get; } = Math.Clamp(Environment.ProcessorCount, 1, MostParts);

    /// <summary>Hands each row of each part to the part's own reader.</summary>
    internal Task Read<TRow>(Func<PortalDbContext, DbSet<TRow>> table, Func<IQueryable<TRow>, IQueryable> columns, Func<int, Action<Row>> readers, CancellationToken ct)
        where TRow : class =>
        Task.WhenAll(Enumerable.Range(0, Parts).Select(part => Task.Run(() => Read(table, columns, part, readers(part), ct), ct)));

    private async Task Read<TRow>(Func<PortalDbContext, DbSet<TRow>> table, Func<IQueryable<TRow>, IQueryable> columns, int part, Action<Row> read, CancellationToken ct)
        where TRow : class
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, quirks) = (scope.ServiceProvider.GetRequiredService<PortalDbContext>(), scope.ServiceProvider.GetRequiredService<IStoreQuirks>());
        await db.Database.OpenConnectionAsync(ct);
        await using var command = columns(quirks.Part(table(db), (part, Parts)).AsNoTracking()).CreateDbCommand();
        await using var rows = await command.ExecuteReaderAsync(ct);
        var row = new Row(rows, quirks);
        for (var seen = 0; rows.Read(); seen++)
        {
            if (seen % 4096 == 0) ct.ThrowIfCancellationRequested();
            read(row);
        }
    }

    /// <summary>The row under the reader, column by column, in the order in which they were asked for.</summary>
    internal sealed class Row(DbDataReader rows, IStoreQuirks quirks)
    {
        public Guid Key(int column) => quirks.Key(rows, column);

        public Guid? KeyOrNone(int column) => rows.IsDBNull(column) ? null : quirks.Key(rows, column);

        public string Text(int column) => rows.GetString(column);

        public bool Is(int column) => rows.GetBoolean(column);

        public bool Has(int column) => !rows.IsDBNull(column);
    }
}
