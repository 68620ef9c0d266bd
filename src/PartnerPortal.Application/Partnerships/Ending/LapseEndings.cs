using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>Ends the partnerships whose reseller's notice ran out; both sides are told. One commit each: one that changed meanwhile waits for the next beat.</summary>
public sealed class LapseEndings(PortalDbContext db, TimeProvider clock)
{
    private const int BatchSize = 50;

    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Partnerships.Where(p => p.Status == PartnershipStatus.EndingRequested && p.EndsAt <= now)
            .OrderBy(p => p.Id).Take(BatchSize).ToListAsync(ct);
        var ended = 0;
        foreach (var partnership in due)
        {
            if (partnership.Lapse(now).Refused(out _)) continue;

            await db.Owe(new(MailKind.PartnershipEnded, partnership.Id.Value, partnership.Provider, now), partnership.ResellerTenant, ct);
            await db.Owe(new(MailKind.PartnershipEnded, partnership.Id.Value, partnership.Reseller, now), partnership.ProviderTenant, ct);
            if ((await db.Commit(null, ct)).Refused(out _)) break;

            ended++;
        }

        return ended;
    }
}
