using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Persistence;

/// <summary>The tables of the programs that ask.</summary>
public sealed partial class PortalDbContext
{
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<RegisteredApplication> RegisteredApplications => Set<RegisteredApplication>();
}
