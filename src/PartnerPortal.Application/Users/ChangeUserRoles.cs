using FluentValidation;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Users;

/// <summary>Gives a colleague other roles. What changes has to be one's own to give; the last Global admin stays one .</summary>
public sealed class ChangeUserRoles(PortalDbContext db, UserDesk desk)
{
    public sealed record Command(UserId User, TenantId Tenant, Roles Roles);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AssignRoles).Refused(out var refusal)) return refusal;
        if (actor.DemandSecondProof().Refused(out refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;
        if ((await desk.Find(actor, command.User, command.Tenant, ct)).Refused(out refusal, out var colleague)) return refusal;

        var before = colleague.Membership.Roles;
        if (((before ^ command.Roles) & ~await desk.Grantable(actor, ct)) != Roles.None) return UserRefusals.RoleNotYours();
        if (colleague.Membership.Customers is not null && !ChosenCustomers.CanBindWhoHas(command.Roles)) return UserRefusals.NotToBeLimited();
        if (RoleGrants.Demotes(before, command.Roles) && (await desk.CanSpare(actor, PolicyAction.MemberDemote, colleague, ct)).Refused(out var objection))
            return await db.Commit(actor, objection, ct);

        colleague.Person.ChangeRoles(command.Tenant, command.Roles);
        return await db.Commit(actor, ct);
    }

    /// <summary>Somebody without a role would be nobody: who shall do nothing is suspended or removed.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Roles).Must(roles => roles is not Roles.None).WithErrorCode("users.roles-missing");
    }
}
