using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Domain.Users;

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
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == id && user.SignInName != BreakGlass.SignInName, ct) is not { } person) return null; // which keeps what codes were used

        var isKnown = actor.Answers || person.Memberships.Any(m => m.Organization == actor.Organization) || await Done(actor, id).AnyAsync(ct);
        return isKnown ? person : null;
    }

    internal IQueryable<ActivityRecord> Done(Actor actor, UserId person)
    {
        var done = db.ActivityRecords.Where(record => record.User == person);
        return actor.Answers ? done : done.Where(record => record.Organization == actor.Organization);
    }

    /// <summary>Records in whose values the person is named.</summary>
    internal async Task<IReadOnlyList<ActivityRecord>> Naming(Actor actor, User person, CancellationToken ct) =>
        [.. (await MaybeNaming(actor).ToListAsync(ct)).Where(record => record.FieldsNaming(person).Any())];

    /// <summary>The chains in which the person may stand, as they end now.</summary>
    internal async Task<List<ActivityChain>> Chains(Actor actor, UserId person, CancellationToken ct)
    {
        var organizations = await Done(actor, person).Select(record => record.Organization)
            .Union(MaybeNaming(actor).Select(record => record.Organization)).ToListAsync(ct);
        var ids = organizations.ConvertAll(ChainId.Of);
        return await db.ActivityChains.Where(chain => ids.Contains(chain.Id)).ToListAsync(ct);
    }

    internal IQueryable<PolicyDecision> Asked(Actor actor, UserId person)
    {
        var asked = db.PolicyDecisions.Where(decision => decision.User == person);
        return actor.Answers ? asked : asked.Where(decision => decision.Organization == actor.Organization);
    }

    /// <summary>Decisions on what was done to the person, or addressed to them.</summary>
    internal IQueryable<PolicyDecision> Addressed(Actor actor, User person)
    {
        var addressed = db.PolicyDecisions.Where(decision => decision.Addressee == person.Email
            || (decision.Addressee == person.Name && (decision.Action == PolicyAction.MemberRemove || decision.Action == PolicyAction.MemberDemote)));
        return actor.Answers ? addressed : addressed.Where(decision => decision.Organization == actor.Organization);
    }

    /// <summary>The person's applications for an organisation to join the portal: those by an account that is theirs.</summary>
    internal async Task<IReadOnlyList<Registration>> Registrations(Actor actor, User person, CancellationToken ct)
    {
        var accounts = await Accounts(actor, person, ct);
        var subjects = accounts.Select(account => account.Subject).ToList();
        var asked = await db.Registrations.Where(r => subjects.Contains(r.Applicant.Subject)).ToListAsync(ct);
        return asked.FindAll(r => accounts.Any(account => account.Tenant == r.Applicant.Tenant && account.Subject == r.Applicant.Subject));
    }

    /// <summary>By which the person signs in, or once did, with a tenant that the actor answers for.</summary>
    internal async Task<IReadOnlyList<AccountBinding>> Accounts(Actor actor, User person, CancellationToken ct)
    {
        var tenants = person.Accounts.Select(account => account.Tenant).ToList();
        var answered = await AnsweredFor(actor).Where(tenant => tenants.Contains(tenant)).ToListAsync(ct);
        return [.. person.Accounts.Where(account => answered.Contains(account.Tenant))];
    }

    /// <summary>What was sent to the person's address, but not as to somebody else who has it in another organisation.</summary>
    internal IQueryable<OutboxMessage> Mailed(Actor actor, User person)
    {
        var namesakes = db.Users.Where(user => user.Id != person.Id && user.Email == person.Email);
        var mails = db.OutboxMessages.Where(mail => mail.Recipient == person.Email && !namesakes.Any(user => user.Memberships.Any(m => m.Tenant == mail.RecipientTenant)));
        return actor.Answers ? mails : mails.Where(mail => mail.Sender == actor.Organization);
    }

    /// <summary>Where the person was signed in with a tenant that the actor answers for.</summary>
    internal IQueryable<Session> Sessions(Actor actor, UserId person) => db.Sessions.Where(session => session.User == person && AnsweredFor(actor).Contains(session.Tenant));

    /// <summary>Tokens by which programs acted in the person's name; an application's are its organisation's.</summary>
    internal IQueryable<ApiToken> Tokens(Actor actor, UserId person) =>
        db.ApiTokens.Where(token => token.User == person && token.Application == null && AnsweredFor(actor).Contains(token.Tenant));

    /// <summary>Invitations that still wait for somebody of that address.</summary>
    internal IQueryable<UserInvitation> Invitations(Actor actor, User person)
    {
        var (all, own, address) = (actor.Answers, actor.Organization, UserInvitation.Fold(person.Email));
        return db.UserInvitations.Where(invitation => invitation.Address == address && (all || invitation.Organization == own));
    }

    private IQueryable<TenantId> AnsweredFor(Actor actor)
    {
        var (all, own) = (actor.Answers, actor.Organization);
        return db.Tenants.Where(tenant => all || tenant.Organization == own).Select(tenant => tenant.Id);
    }

    private IQueryable<ActivityRecord> MaybeNaming(Actor actor)
    {
        var records = db.ActivityRecords.Where(record => PersonalValues.Operations.Contains(record.Operation));
        return actor.Answers ? records : records.Where(record => record.Organization == actor.Organization);
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
