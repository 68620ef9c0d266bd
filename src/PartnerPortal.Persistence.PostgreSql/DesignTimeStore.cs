using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.PostgreSql;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the portal, and without a server.</summary>
internal sealed class DesignTimeStore : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) => new(
        (DbContextOptions<PortalDbContext>)new DbContextOptionsBuilder<PortalDbContext>().UsePostgreSqlStore("Host=localhost;Database=design").Options,
        new PostgreSqlQuirks(),
        new ParallelWriter(new PostgreSqlQuirks(), TimeProvider.System),
        TimeProvider.System);
}
