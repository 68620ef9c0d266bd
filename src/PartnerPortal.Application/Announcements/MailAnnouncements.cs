using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Announcements;

namespace PartnerPortal.Application.Announcements;

/// <summary>
/// Owes each person whom an announcement concerns one mail, in their language, some people at a time. How far it came is
/// kept in the commit that owes the mails: whoever was told isn't told again, and of two nodes one loses the race.
/// </summary>
public sealed class MailAnnouncements(PortalDbContext db, TimeProvider clock)
{
    public const int BatchSize = 200;

    public async Task<int> Handle(CancellationToken ct)
    {
        var announcement = await db.Announcements.Where(a => a.MailedAt == null && a.WithdrawnAt == null).OrderBy(a => a.PublishedAt).FirstOrDefaultAsync(ct);
        if (announcement is null) return 0;

        var from = announcement.MailedUpTo ?? "";
        var people = await db.Users.AsNoTracking().Where(u => u.SignInName.CompareTo(from) > 0).OrderBy(u => u.SignInName).Take(BatchSize).ToListAsync(ct);
        var concerned = await Concerned(people, announcement, ct);
        var now = clock.GetUtcNow();
        db.OutboxMessages.AddRange(concerned.Select(person =>
            new OutboxMessage(MailKind.Announcement, announcement.Id.Value, announcement.PublishedBy, new(person.Email, person.Language), now)));
        announcement.Mailed(people.Count < BatchSize ? null : people[^1].SignInName, now);
        return (await db.Commit(null, ct)).Refused(out _) ? 0 : Math.Max(1, concerned.Count);
    }

    private async Task<List<User>> Concerned(List<User> people, Announcement announcement, CancellationToken ct)
    {
        if (announcement.Audience.IsEverybody) return people;

        var memberships = people.SelectMany(person => person.Memberships.Select(m => (person, m.Tenant, m.Roles))).ToList();
        var listeners = await db.ListenersByTenant([.. memberships.Select(m => (m.Tenant, Roles.None)).Distinct()], ct);
        return [.. memberships
            .Where(m => listeners[m.Tenant].Any(l => announcement.Audience.Concerns(l with { Roles = m.Roles }, announcement.EffectiveOn)))
            .Select(m => m.person).DistinctBy(person => person.Id)];
    }
}
