using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Audit.People;

/// <summary>All that the portal holds on a person, for whoever asks in that person's name. That it was taken out is recorded.</summary>
public sealed class ExportPerson(PortalDbContext db, PersonFinder people)
{
    public sealed record Details(Person Person, IReadOnlyList<Membership> Memberships, IReadOnlyList<Act> Activity, IReadOnlyList<Act> NamedIn)
    {
        public IReadOnlyList<Question> Questions { get; init; } = [];

        public IReadOnlyList<Mail> Mails { get; init; } = [];

        public IReadOnlyList<Stay> Sessions { get; init; } = [];

        public IReadOnlyList<Token> Tokens { get; init; } = [];

        public IReadOnlyList<Account> Accounts { get; init; } = [];

        public IReadOnlyList<Invitation> Invitations { get; init; } = [];

        public IReadOnlyList<Application> Applications { get; init; } = [];
    }

    public sealed record Person(UserId Id, string SignInName, string Name, string? KoreanName, string Email, Language Language);

    public sealed record Membership(OrganizationId Organization, TenantId Tenant, Roles Roles);

    public sealed record Act(Guid Id, DateTimeOffset At, string Operation, OrganizationId? Organization, OrganizationId? Other, Guid Subject, IReadOnlyList<Change> Changes, Guid? Correlation);

    public sealed record Question(Guid Id, DateTimeOffset At, PolicyAction Action, Outcome Outcome, string Addressee);

    public sealed record Mail(Guid Id, DateTimeOffset At, MailKind Kind, DateTimeOffset? DeliveredAt);

    public sealed record Stay(TenantId Tenant, string Device, string Place, DateTimeOffset BegunAt, DateTimeOffset SeenAt);

    public sealed record Token(string Name, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);

    /// <param name="Subject">Who they are to the tenant's provider.</param>
    public sealed record Account(TenantId Tenant, string Subject, DateTimeOffset BoundAt);

    public sealed record Invitation(OrganizationId Organization, TenantId Tenant, string Email, string Name, Roles Roles, DateTimeOffset SentAt);

    /// <summary>That their organisation may join the portal.</summary>
    public sealed record Application(TenantId Tenant, string Company, string Domain, DateTimeOffset AskedAt, RegistrationStatus Status);

    public async Task<Result<Details>> Handle(Actor actor, UserId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManagePersonalData).Refused(out var refusal)) return refusal;
        if (await people.Find(actor, id, ct) is not { } person) return AuditRefusals.UnknownPerson();

        var done = await people.Done(actor, id).AsNoTracking().OrderBy(record => record.At).ThenBy(record => record.Id).ToListAsync(ct);
        var questions = await people.Asked(actor, id).OrderBy(d => d.At).ThenBy(d => d.Id).Select(d => new Question(d.Id, d.At, d.Action, d.Outcome, d.Addressee)).ToListAsync(ct);
        var mails = await people.Mailed(actor, person).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => new Mail(m.Id, m.CreatedAt, m.Kind, m.DeliveredAt)).ToListAsync(ct);
        db.Record(new PersonExported(id, actor.Organization));
        return await db.Commit(actor, new Details(
            new Person(person.Id, person.SignInName, person.Name, person.KoreanName, person.Email, person.Language),
            [.. person.Memberships.Where(m => actor.Answers || m.Organization == actor.Organization).Select(m => new Membership(m.Organization, m.Tenant, m.Roles))],
            [.. done.Select(Told)], [.. (await people.Naming(actor, person, ct)).Select(Told)])
        {
            Questions = questions,
            Mails = mails,
            Sessions = await people.Sessions(actor, id).OrderBy(s => s.BegunAt).Select(s => new Stay(s.Tenant, s.Device, s.Place, s.BegunAt, s.SeenAt)).ToListAsync(ct),
            Accounts = [.. (await people.Accounts(actor, person, ct)).Select(a => new Account(a.Tenant, a.Subject, a.BoundAt))],
            Invitations = await people.Invitations(actor, person).Select(i => new Invitation(i.Organization, i.Tenant, i.Email, i.Name, i.Roles, i.SentAt)).ToListAsync(ct),
            Applications = [.. (await people.Registrations(actor, person, ct)).Select(r => new Application(r.Applicant.Tenant, r.Name.Legal, r.Domain, r.AskedAt, r.Status))],
            Tokens = await people.Tokens(actor, id).OrderBy(t => t.IssuedAt).Select(t => new Token(t.Name, t.IssuedAt, t.ExpiresAt, t.UsedAt)).ToListAsync(ct),
        }, ct);
    }

    private static Act Told(ActivityRecord record) =>
        new(record.Id, record.At, record.Operation, record.Organization, record.Other, record.Subject, record.Changes, record.Correlation);
}

/// <summary>Somebody took out what the portal holds on a person.</summary>
internal sealed record PersonExported(UserId Person, OrganizationId By) : DomainEvent("export_person", Person.Value, By);
