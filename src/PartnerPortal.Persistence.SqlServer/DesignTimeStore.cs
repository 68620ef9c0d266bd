using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.SqlServer;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the portal, and without a server.</summary>
internal sealed class DesignTimeStore : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) => new(
        (DbContextOptions<PortalDbContext>)new DbContextOptionsBuilder<PortalDbContext>().UseSqlServerStore("Server=localhost;Database=design").Options,
        new SqlServerQuirks(),
        new ParallelWriter(new SqlServerQuirks(), TimeProvider.System),
        TimeProvider.System);
}
