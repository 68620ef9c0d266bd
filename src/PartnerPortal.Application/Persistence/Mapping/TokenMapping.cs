using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class TokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.IsAggregate(t => t.Id);
        token.Property(t => t.SecretHash).HasMaxLength(ApiToken.HashLength).IsUnicode(false);
        token.Property(t => t.Name).HasMaxLength(ApiToken.MaxNameLength);
        token.HasIndex(t => t.SecretHash).IsUnique().HasDatabaseName("UX_ApiTokens_SecretHash");
        token.HasIndex(t => new { t.User, t.IssuedAt });
        token.HasIndex(t => t.ExpiresAt);
        token.HasIndex(t => t.WarnAt);
        token.HasOne<RegisteredApplication>().WithMany().HasForeignKey(t => t.Application).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegisteredApplicationMapping : IEntityTypeConfiguration<RegisteredApplication>
{
    public void Configure(EntityTypeBuilder<RegisteredApplication> application)
    {
        application.IsAggregate(a => a.Id);
        application.Property(a => a.Name).HasMaxLength(RegisteredApplication.MaxNameLength);
        application.HasOne<Organization>().WithMany().HasForeignKey(a => a.Organization).OnDelete(DeleteBehavior.Restrict);
    }
}
