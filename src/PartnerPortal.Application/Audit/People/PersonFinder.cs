using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;

namespace PartnerPortal.Application.Audit.People;

/// <summary>
/// What the portal holds on one person, as far as somebody answers for it: an organisation for what was done in its name, the
/// operator for everything.
/// </summary>
public sealed class PersonFinder(PortalDbContext db)
{
    /// <summary>The person, or null: unknown, or nobody who ever acted for the actor's organisation.</summary>
    internal async Task<User?> Find(Actor actor, UserId id, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == id, ct) is not { } person) return null;

        var isKnown = actor.Answers || person.Memberships.Any(m => m.Organization == actor.Organization) || await Done(actor, id).AnyAsync(ct);
        return isKnown ? person : null;
    }

    internal IQueryable<ActivityRecord> Done(Actor actor, UserId person)
    {
        var done = db.ActivityRecords.Where(record => record.User == person);
        return actor.Answers ? done : done.Where(record => record.Organization == actor.Organization);
    }

    /// <summary>Records in whose values the person is named.</summary>
    internal async Task<IReadOnlyList<ActivityRecord>> Naming(Actor actor, User person, CancellationToken ct)
    {
        var records = db.ActivityRecords.Where(record => PersonalValues.Operations.Contains(record.Operation));
        if (!actor.Answers) records = records.Where(record => record.Organization == actor.Organization);
        return [.. (await records.ToListAsync(ct)).Where(record => record.FieldsNaming(person).Any())];
    }

    internal IQueryable<PolicyDecision> Asked(Actor actor, UserId person)
    {
        var asked = db.PolicyDecisions.Where(decision => decision.User == person);
        return actor.Answers ? asked : asked.Where(decision => decision.Organization == actor.Organization);
    }

    internal IQueryable<OutboxMessage> Mailed(Actor actor, User person)
    {
        var mails = db.OutboxMessages.Where(mail => mail.Recipient == person.Email);
        return actor.Answers ? mails : mails.Where(mail => mail.Sender == actor.Organization);
    }
}

/// <summary>For whose sake somebody may ask.</summary>
internal static class Answering
{
    extension(Actor actor)
    {
        /// <summary>The operator answers for everybody's data.</summary>
        public bool Answers => (actor.Roles & Roles.Operator) != Roles.None;
    }
}
