namespace PartnerPortal.Application.Sessions.Keys;

/// <summary>Keeps a sealing key for all nodes.</summary>
public sealed class KeepSealingKey(PortalDbContext db, TimeProvider clock)
{
    public Task<Result> Handle(string name, byte[] sealedXml, CancellationToken ct)
    {
        db.SealingKeys.Add(new SealingKey(name, sealedXml, clock.GetUtcNow()));
        return db.Commit(null, ct);
    }
}
