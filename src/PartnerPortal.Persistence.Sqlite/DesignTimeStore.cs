using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the portal.</summary>
internal sealed class DesignTimeStore : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) => new(
        (DbContextOptions<PortalDbContext>)new DbContextOptionsBuilder<PortalDbContext>().UseSqliteStore("Data Source=design.db").Options,
        new SqliteQuirks(),
        new ParallelWriter(new SqliteQuirks(), TimeProvider.System),
        TimeProvider.System);
}
