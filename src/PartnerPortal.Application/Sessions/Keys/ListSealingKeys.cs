namespace PartnerPortal.Application.Sessions.Keys;

/// <summary>Every sealing key, still sealed.</summary>
public sealed class ListSealingKeys(PortalDbContext db)
{
    public async Task<IReadOnlyList<byte[]>> Handle(CancellationToken ct) =>
        await db.SealingKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Sealed).ToListAsync(ct);
}
