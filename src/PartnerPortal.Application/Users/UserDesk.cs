using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Users;

/// <summary>A person of one's own organisation, as somebody wants to change them.</summary>
/// <param name="Person">Tracked: what is done to them is kept by the next commit.</param>
internal sealed record Colleague(User Person, Membership Membership);

/// <summary>What every act on the organisation's people shares: whom one may touch, and whom the organisation can't do without.</summary>
public sealed class UserDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    internal async Task<Result<Colleague>> Find(Actor actor, UserId id, TenantId tenant, CancellationToken ct)
    {
        var person = await db.Users.VisibleTo(actor).SingleOrDefaultAsync(u => u.Id == id, ct);
        if (person?.MembershipOn(tenant) is not { } membership || membership.Organization != actor.Organization) return UserRefusals.Unknown();

        return RoleGrants.Reaches(actor.Roles, membership.Roles) ? new Colleague(person, membership) : UserRefusals.AboveYou();
    }

    /// <summary>What somebody may give to people of their organisation.</summary>
    internal async Task<Roles> Grantable(Actor actor, CancellationToken ct) => RoleGrants.Grantable(actor.Roles, await Here(actor, ct));

    /// <summary>The roles that people of the actor's organisation can have.</summary>
    internal async Task<Roles> Here(Actor actor, CancellationToken ct) =>
        RoleGrants.Of((await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == actor.Organization, ct)).IsPartner, actor.Roles);

    /// <summary>
    /// Whether the organisation can do without somebody in their roles. Two who let each other go at once both find
    /// the other one still there: the organisation is held, so one of them is sent to look again.
    /// </summary>
    internal async Task<Result> CanSpare(Actor actor, PolicyAction action, Colleague colleague, CancellationToken ct)
    {
        var owner = await db.Organizations.SingleAsync(o => o.Id == actor.Organization, ct);
        var (person, membership) = colleague;
        if (await IsLastOperator(person, membership, ct)) return UserRefusals.LastOperator();

        var asked = await facts.Deal(action, actor.Tenant, buyer: null, actor.Standing, ct);
        var query = asked with
        {
            Own = new OwnFacts { Tenant = asked.Seller.Tenant, Domain = asked.Seller.Domain, Kind = asked.Seller.TenantKind, Cloud = asked.Seller.Cloud, Country = asked.Seller.Country },
            Member = await db.Users.AsNoTracking().AdminsWithout(person.Id, membership, ct),
        };
        if (policy.File(actor, query, person.Name).Clear().Refused(out var objection, out _)) return objection;

        db.Hold(owner);
        return Result.Ok;
    }

    /// <summary>Whether somebody in these roles can be limited to these customers; null: to none.</summary>
    internal async Task<Result> CanLimit(Actor actor, Roles roles, IReadOnlyList<OrganizationId>? customers, CancellationToken ct)
    {
        if (customers is null) return Result.Ok;
        if (!ChosenCustomers.CanBindWhoHas(roles)) return UserRefusals.NotToBeLimited();

        var wanted = customers.Distinct().ToList();
        var known = await db.CustomerRelationships.Of(actor).Where(r => wanted.Contains(r.Customer)).Select(r => r.Customer).Distinct().CountAsync(ct);
        return wanted.Count == known && wanted.Count == customers.Count && wanted.Count is > 0 and <= User.MostChosenCustomers ? Result.Ok : UserRefusals.NotACustomer();
    }

    /// <summary>Whoever may not come in any more is out at once.</summary>
    internal async Task EndSessions(Colleague colleague, CancellationToken ct)
    {
        var (now, user, tenant) = (clock.GetUtcNow(), colleague.Person.Id, colleague.Membership.Tenant);
        foreach (var session in await db.Sessions.Where(s => s.User == user && s.Tenant == tenant && s.EndsAt > now).ToListAsync(ct)) session.End(now);
    }

    /// <summary>Programs that acted in the name of somebody who is gone stop for good, whether or not they come back.</summary>
    internal async Task RevokeTokens(Colleague colleague, CancellationToken ct)
    {
        var (now, user, tenant) = (clock.GetUtcNow(), colleague.Person.Id, colleague.Membership.Tenant);
        foreach (var token in await db.ApiTokens.Live(now).Where(t => t.User == user && t.Tenant == tenant && t.Application == null).ToListAsync(ct)) token.Revoke(now);
    }

    private async Task<bool> IsLastOperator(User person, Membership membership, CancellationToken ct)
    {
        if (membership.IsSuspended || !membership.Roles.HasFlag(Roles.Operator)) return false;

        var people = await db.Users.AsNoTracking().Where(u => u.SignInName != BreakGlass.SignInName && u.Memberships.Any(m => m.Organization == membership.Organization)).ToListAsync(ct);
        return !people.Exists(other => other.Memberships.Any(m => m.Organization == membership.Organization && !m.IsSuspended && m.Roles.HasFlag(Roles.Operator)
            && (other.Id != person.Id || m.Tenant != membership.Tenant)));
    }
}
