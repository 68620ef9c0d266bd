namespace PartnerPortal.Application.Tokens;

/// <summary>Clears away tokens that ended a month ago; that there were any stands in the activity record.</summary>
public sealed class ForgetTokens(PortalDbContext db, TimeProvider clock)
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<int> Handle(CancellationToken ct)
    {
        var due = clock.GetUtcNow() - Kept;
        var old = await db.ApiTokens.Where(t => t.ExpiresAt <= due || t.RevokedAt <= due).OrderBy(t => t.ExpiresAt).Take(BatchSize).ToListAsync(ct);
        if (old.Count == 0) return 0;

        db.ApiTokens.RemoveRange(old);
        return (await db.Commit(null, ct)).Refused(out _) ? 0 : old.Count;
    }
}
