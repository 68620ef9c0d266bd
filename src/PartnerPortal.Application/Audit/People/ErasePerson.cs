using System.Globalization;
using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Application.Audit.People;

/// <summary>
/// Takes out what names a person who has left: from records with their salts, from decisions, mails and applications to join,
/// their sessions, tokens and waiting invitations, and the person's own entry when no organisation has them any more. What was
/// done stays, and every chain still holds.
/// </summary>
public sealed class ErasePerson(PortalDbContext db, PersonFinder people)
{
    private static readonly HashSet<string> Performing = [PersonalValues.User, PersonalValues.PerformedBy];

    /// <summary>How many records no longer name the person.</summary>
    public async Task<Result<int>> Handle(Actor actor, UserId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManagePersonalData).Refused(out var refusal)) return refusal;
        if (await people.Find(actor, id, ct) is not { } person) return AuditRefusals.UnknownPerson();
        if (person.Memberships.Any(m => actor.Answers || m.Organization == actor.Organization)) return AuditRefusals.StillMember();

        var chains = await people.Chains(actor, id, ct); // before the records: who seals one of them from now on loses the race, or we do
        var done = await people.Done(actor, id).ToListAsync(ct);
        var naming = await people.Naming(actor, person, ct);
        var records = done.Union(naming).ToList();
        var seals = await SealsOf(records, ct);
        foreach (var record in records)
        {
            var fields = record.FieldsNaming(person).Concat(record.User == id ? Performing : []).ToHashSet(StringComparer.Ordinal);
            seals.GetValueOrDefault(record.Id)?.Erase(fields);
            record.Erase(fields);
        }

        Tell(chains, records, id);
        await EraseBesides(actor, person, ct);
        return await db.Commit(actor, records.Count, ct);
    }

    private async Task<Dictionary<Guid, ActivitySeal>> SealsOf(IReadOnlyCollection<ActivityRecord> records, CancellationToken ct)
    {
        var ids = records.Select(record => record.Id).ToList();
        return await db.ActivitySeals.Where(seal => ids.Contains(seal.Record)).ToDictionaryAsync(seal => seal.Record, ct);
    }

    // Each chain says so itself: its version keeps a node away that is sealing one of these records now.
    private void Tell(List<ActivityChain> chains, IReadOnlyCollection<ActivityRecord> records, UserId person)
    {
        foreach (var of in records.GroupBy(record => ChainId.Of(record.Organization)))
        {
            var chain = chains.Find(c => c.Id == of.Key) ?? db.Add(new ActivityChain(of.Key)).Entity;
            chain.Forget(person, of.Count());
        }

        if (records.Count == 0) db.Record(new PersonErased(person, null, 0));
    }

    private async Task EraseBesides(Actor actor, User person, CancellationToken ct)
    {
        foreach (var decision in await people.Asked(actor, person.Id).ToListAsync(ct)) decision.ForgetPerson();
        foreach (var decision in await people.Addressed(actor, person).ToListAsync(ct)) decision.ForgetAddressee();
        foreach (var registration in await people.Registrations(actor, person, ct)) registration.ForgetApplicant();
        foreach (var mail in await people.Mailed(actor, person).ToListAsync(ct))
        {
            if (mail.DeliveredAt is null) db.OutboxMessages.Remove(mail);
            else mail.ForgetRecipient();
        }

        db.RemoveRange(await people.Sessions(actor, person.Id).ToListAsync(ct));
        db.RemoveRange(await people.Tokens(actor, person.Id).ToListAsync(ct));
        db.RemoveRange(await people.Invitations(actor, person).ToListAsync(ct)); // untold: a record would name them once more
        person.Forget();
    }
}

/// <summary>What named a person was taken out of the records of a chain.</summary>
internal sealed record PersonErased : DomainEvent
{
    public PersonErased(UserId person, OrganizationId? of, int records)
        : base("erase_person", person.Value, of) => Changes = [new("Records", null, records.ToString(CultureInfo.InvariantCulture))];
}
