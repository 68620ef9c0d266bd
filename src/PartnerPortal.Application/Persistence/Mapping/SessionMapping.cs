using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Application.Sessions;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.TokenHash).HasMaxLength(Session.HashLength).IsUnicode(false);
        session.Property(s => s.Device).HasMaxLength(Session.MaxDeviceLength);
        session.Property(s => s.Place).HasMaxLength(Session.MaxPlaceLength).IsUnicode(false);
        session.HasIndex(s => s.TokenHash).IsUnique().HasDatabaseName("UX_Sessions_TokenHash");
        session.HasIndex(s => new { s.User, s.EndsAt });
        session.HasIndex(s => s.EndsAt);
    }
}

internal sealed class SealingKeyMapping : IEntityTypeConfiguration<SealingKey>
{
    public void Configure(EntityTypeBuilder<SealingKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Name).HasMaxLength(SealingKey.MaxNameLength);
    }
}
