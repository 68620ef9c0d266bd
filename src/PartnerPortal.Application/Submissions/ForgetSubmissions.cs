namespace PartnerPortal.Application.Submissions;

/// <summary>Clears away answers that nobody may ask for again.</summary>
public sealed class ForgetSubmissions(PortalDbContext db, TimeProvider clock)
{
    private const int BatchSize = 500;

    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.AnsweredSubmissions.Where(s => s.ForgetAt <= now).OrderBy(s => s.ForgetAt).Take(BatchSize).ToListAsync(ct);
        if (due.Count == 0) return 0;

        db.AnsweredSubmissions.RemoveRange(due);
        return (await db.Commit(null, ct)).Refused(out _) ? 0 : due.Count;
    }
}
