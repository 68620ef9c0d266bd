using PartnerPortal.Application.Sessions;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Persistence;

/// <summary>Who comes in, and how they stay.</summary>
public sealed partial class PortalDbContext
{
    public DbSet<User> Users => Set<User>();

    public DbSet<UserInvitation> UserInvitations => Set<UserInvitation>();

    public DbSet<Registration> Registrations => Set<Registration>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SealingKey> SealingKeys => Set<SealingKey>();
}
