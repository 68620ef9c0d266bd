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
    }
}
