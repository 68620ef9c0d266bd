using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Announcements;

namespace PartnerPortal.Application.Announcements;

/// <summary>
/// Owes each person whom an announcement concerns one mail, in their language, some people at a time; and where it is taken
/// back, one more to each who was told. How far it came is kept in the commit that owes the mails: whoever was told isn't
/// told again, and of two nodes one loses the race.
/// </summary>
public sealed class MailAnnouncements(PortalDbContext db, TimeProvider clock)
{
    public const int BatchSize = 200;

    public async Task<int> Handle(CancellationToken ct)
    {
        var announcement = await db.Announcements.Where(a => a.MailedAt == null).OrderBy(a => a.PublishedAt).FirstOrDefaultAsync(ct);
        if (announcement is null) return 0;

        var owed = announcement.WithdrawnAt is null ? await Tell(announcement, ct) : await Correct(announcement, ct);
        return (await db.Commit(null, ct)).Refused(out _) ? 0 : Math.Max(1, owed);
    }

    private async Task<int> Tell(Announcement announcement, CancellationToken ct)
    {
        var from = announcement.MailedUpTo ?? "";
        var people = await db.Users.AsNoTracking().Where(u => u.SignInName.CompareTo(from) > 0).OrderBy(u => u.SignInName).Take(BatchSize).ToListAsync(ct);
        var concerned = await Concerned(people, announcement, ct);
        Owe(MailKind.Announcement, announcement, concerned);
        announcement.Mailed(people.Count < BatchSize ? null : people[^1].SignInName, clock.GetUtcNow());
        return concerned.Count;
    }

    // Whoever got the first mail gets the second, where and in the language in which the first one went.
    private async Task<int> Correct(Announcement announcement, CancellationToken ct)
    {
        var from = announcement.MailedUpTo is { } key ? Guid.Parse(key) : Guid.Empty;
        var told = await db.OutboxMessages.AsNoTracking().Where(m => m.Kind == MailKind.Announcement && m.Subject == announcement.Id.Value && m.Recipient != "" && m.Id.CompareTo(from) > 0)
            .OrderBy(m => m.Id).Take(BatchSize).ToListAsync(ct);
        Owe(MailKind.AnnouncementWithdrawn, announcement, told.Select(mail => new Addressee(mail.Recipient, mail.Language, mail.RecipientTenant)));
        announcement.Mailed(told.Count < BatchSize ? null : told[^1].Id.ToString(), clock.GetUtcNow());
        return told.Count;
    }

    private void Owe(MailKind kind, Announcement announcement, IEnumerable<Addressee> people)
    {
        var now = clock.GetUtcNow();
        db.OutboxMessages.AddRange(people.Select(person => new OutboxMessage(kind, announcement.Id.Value, announcement.PublishedBy, person, now)));
    }

    private async Task<List<Addressee>> Concerned(List<User> people, Announcement announcement, CancellationToken ct)
    {
        people = people.FindAll(person => person.Home is not null); // whoever left or is kept out is nobody's reader
        if (announcement.Audience.IsEverybody) return people.ConvertAll(person => Addressee.Of(person, person.Home!.Tenant));

        var memberships = people.SelectMany(person => person.Memberships.Where(m => !m.IsSuspended).Select(m => (person, m.Tenant, m.Roles))).ToList();
        var listeners = await db.ListenersByTenant([.. memberships.Select(m => (m.Tenant, Roles.None)).Distinct()], ct);
        return [.. memberships
            .Where(m => listeners[m.Tenant].Any(l => announcement.Audience.Concerns(l with { Roles = m.Roles }, announcement.EffectiveOn)))
            .DistinctBy(m => m.person.Id).Select(m => Addressee.Of(m.person, m.Tenant))];
    }
}
