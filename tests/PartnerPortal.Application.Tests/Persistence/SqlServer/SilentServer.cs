using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Persistence.SqlServer;

namespace PartnerPortal.Application.Tests.Persistence.SqlServer;

/// <summary>The SQL Server store up to the wire: it hears every statement as it would be sent, and answers with nothing.</summary>
internal sealed class SilentServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _heard = [];

    public IReadOnlyList<string> Heard => _heard;

    public PortalDbContext Connect() => new(
        (DbContextOptions<PortalDbContext>)new DbContextOptionsBuilder<PortalDbContext>().UseSqlServerStore("Server=silent;Database=portal").AddInterceptors(this).Options,
        new SqlServerQuirks(),
        new ParallelWriter(new SqlServerQuirks(), TimeProvider.System),
        TimeProvider.System);

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _heard.Add(command.CommandText);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _heard.Add(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(0);
    }
}
