using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerPortal.Tests.Stores;

/// <summary>Lets something happen at the worst moment: once, just before a use case reads a table.</summary>
public sealed class Meanwhile : DbCommandInterceptor
{
    private (string Table, Func<Task> Happen)? _next;

    public void Before(string table, Func<Task> happen) => _next = (table, happen);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (_next is { } next && command.CommandText.Contains($"FROM \"{next.Table}\"", StringComparison.Ordinal))
        {
            _next = null;
            await next.Happen();
        }

        return result;
    }
}
