using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>An operator takes a pack back before its day, or drops a draft. Its announcement says so from then on.</summary>
public sealed class WithdrawPack(PortalDbContext db, PackShelf packs, PackCalendar calendar, TimeProvider clock)
{
    public sealed record Command(string Version);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManagePacks).Refused(out var refusal)) return refusal;
        if (await db.PackEditions.SingleOrDefaultAsync(edition => edition.Name == command.Version, ct) is not { } edition)
            return PackRefusals.Unknown(command.Version);
        if (edition.TakeBack(packs.Today).Refused(out refusal)) return refusal;

        if (edition.Announcement is { } announced) (await db.Announcements.SingleAsync(a => a.Id == announced, ct)).Withdraw(clock.GetUtcNow());
        var result = await db.Commit(actor, ct);
        calendar.Forget();
        return result;
    }
}
