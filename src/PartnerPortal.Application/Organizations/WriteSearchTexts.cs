namespace PartnerPortal.Application.Organizations;

/// <summary>
/// Makes the tenants of a store findable that were recorded before there was a search index. In one transaction: a
/// portal that was stopped half way begins again.
/// </summary>
public sealed class WriteSearchTexts(PortalDbContext db)
{
    private const int Batch = 1_000;

    /// <summary>How many were written; none where there are some already, or another node was faster.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        if (await db.SearchTexts.AnyAsync(ct)) return 0;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var written = 0;
        while (await Next(written, ct) is { Count: > 0 } batch)
        {
            db.SearchTexts.AddRange(batch);
            if ((await db.Commit(actor: null, ct)).Refused(out _)) return 0;

            db.ChangeTracker.Clear();
            written += batch.Count;
        }

        await transaction.CommitAsync(ct);
        return written;
    }

    private async Task<List<SearchText>> Next(int skip, CancellationToken ct)
    {
        var named = await (from tenant in db.Tenants.AsNoTracking()
                           join owner in db.Organizations on tenant.Organization equals owner.Id
                           orderby tenant.Id
                           select new { Tenant = tenant, owner.Name }).Skip(skip).Take(Batch).ToListAsync(ct);
        return named.ConvertAll(found => SearchText.Of(found.Tenant, found.Name));
    }
}
