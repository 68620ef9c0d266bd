using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens;

internal static class LiveTokens
{
    extension(IQueryable<ApiToken> tokens)
    {
        /// <summary>Those that open the API.</summary>
        public IQueryable<ApiToken> Live(DateTimeOffset now) => tokens.Where(t => t.ExpiresAt > now && t.RevokedAt == null);
    }
}
