using PartnerPortal.Application.Announcements;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>
/// An operator announces a pack: from then on it cannot be changed, and on its day it is in force by itself. The announcement
/// to the people is part of the same act.
/// </summary>
public sealed class AnnouncePack(PortalDbContext db, DealDesk policy, PackShelf packs, PackCalendar calendar, TimeProvider clock)
{
    public sealed record Command(string Version, DateOnly EffectiveFrom, Wordings Words, Audience? Audience = null);

    public async Task<Result<AnnouncementId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManagePacks).Refused(out var refusal)) return refusal;
        var audience = command.Audience ?? Audience.Everybody;
        if (new WordingsShape().Check(command.Words).Refused(out refusal) || Audiences.Check(audience).Refused(out refusal)) return refusal;
        if ((await Find(command.Version, ct)).Refused(out refusal, out var edition)) return refusal;
        if (await db.PackEditions.Where(other => other.EffectiveFrom == command.EffectiveFrom).Select(other => other.Name).FirstOrDefaultAsync(ct) is { } taken)
            return PackRefusals.DateTaken(command.EffectiveFrom, taken);

        if ((await Ask(actor, command, ct)).Clear().Refused(out var objection, out _)) return await File(actor, objection, ct);

        var now = clock.GetUtcNow();
        var id = AnnouncementId.New(now);
        if (edition.BecomeAnnounced(id, command.EffectiveFrom, packs.Today).Refused(out refusal)) return refusal;

        var matter = new Matter(command.EffectiveFrom, edition.Name, packs.Schedule.On(command.EffectiveFrom).Version);
        db.Announcements.Add(Announcement.Publish(id, command.Words, audience, matter, actor.Organization, now));
        var result = await db.Commit(actor, id, ct);
        calendar.Forget();
        return result;
    }

    private async Task<Decision> Ask(Actor actor, Command command, CancellationToken ct)
    {
        var query = await policy.OwnAffair(actor, PolicyAction.PackPublish, ct);
        return policy.File(actor, query with { Edition = new EditionFacts(command.EffectiveFrom) }, command.Version);
    }

    // Of a refused act its decision is kept, and nothing else.
    private async Task<Refusal> File(Actor actor, Refusal objection, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<PackEdition>().ToList()) entry.State = EntityState.Detached;
        return await db.Commit(actor, objection, ct);
    }

    private async Task<Result<PackEdition>> Find(string version, CancellationToken ct)
    {
        if (await db.PackEditions.SingleOrDefaultAsync(edition => edition.Name == version, ct) is { } kept) return kept;
        if (version == PolicyPacks.Founding.Version) return PackRefusals.AlreadyInForce(version);
        if (PolicyPacks.Named(version) is not { } shipped) return PackRefusals.Unknown(version);

        var now = clock.GetUtcNow();
        var edition = PackEdition.Shipped(PackEditionId.New(now), shipped, now);
        db.PackEditions.Add(edition);
        return edition;
    }
}
