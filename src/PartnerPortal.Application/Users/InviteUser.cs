using FluentValidation;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Users;

/// <summary>
/// An organisation invites a person to act for it. Nobody learns from it whether the portal knows the address: who they
/// are shows at their first sign-in.
/// </summary>
public sealed class InviteUser(PortalDbContext db, UserDesk desk, PostDesk post, TimeProvider clock)
{
    /// <param name="Tenant">The tenant with which they will sign in.</param>
    public sealed record Command(string Email, string Name, string KoreanName, Language Language, TenantId Tenant, Roles Roles)
    {
        /// <summary>The customers for whom alone they will work, or null: for each.</summary>
        public IReadOnlyList<OrganizationId>? Customers { get; init; }

        internal Invitee Invitee => new(Email.Trim(), Name.Trim(), string.IsNullOrWhiteSpace(KoreanName) ? null : KoreanName.Trim(), Language);
    }

    public async Task<Result<UserInvitationId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageUsers).Refused(out var refusal)) return refusal;
        if (actor.DemandSecondProof().Refused(out refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;
        if ((command.Roles & ~await desk.Grantable(actor, ct)) != Roles.None) return UserRefusals.RoleNotYours();
        if ((await desk.CanLimit(actor, command.Roles, command.Customers, ct)).Refused(out refusal)) return refusal;
        if (!await db.Tenants.Attached().AnyAsync(t => t.Id == command.Tenant && t.Organization == actor.Organization, ct))
            return OrganizationRefusals.UnknownTenant(command.Tenant.ToString());
        if (await IsHere(command, ct)) return UserRefusals.AlreadyHere(command.Invitee.Email);
        if ((await post.Spare(actor, MailKind.UserInvited, command.Invitee.Email, ct)).Refused(out refusal)) return refusal;

        var invitation = UserInvitation.Send(command.Invitee, actor.Organization, command.Tenant, new Grant(command.Roles, command.Customers), clock.GetUtcNow());
        db.UserInvitations.Add(invitation);
        db.OutboxMessages.Add(MailOf(invitation));
        return await db.Commit(actor, invitation.Id, ct);
    }

    /// <summary>The mail that tells of it, owed when it was sent last.</summary>
    internal static OutboxMessage MailOf(UserInvitation invitation) => new(
        MailKind.UserInvited, invitation.Id.Value, invitation.Organization, new(invitation.Email, invitation.Language, invitation.Tenant), invitation.SentAt);

    private async Task<bool> IsHere(Command command, CancellationToken ct)
    {
        var address = UserInvitation.Fold(command.Invitee.Email);
        return await db.UserInvitations.AnyAsync(i => i.Tenant == command.Tenant && i.Address == address, ct)
            || await db.Users.AnyAsync(u => u.Email.ToUpper() == address && u.Memberships.Any(m => m.Tenant == command.Tenant), ct);
    }

    /// <summary>The shape of an invitation; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).Must(email => email is not null).WithErrorCode("users.email-invalid");
            RuleFor(c => c.Email.Trim()).IsEmailAddress("users.email-invalid").OverridePropertyName(nameof(Command.Email));
            RuleFor(c => c.Name).IsName("users.name-invalid").IsNoLongerThan(User.MaxNameLength, "users.name-invalid");
            RuleFor(c => c.KoreanName).IsNoLongerThan(User.MaxNameLength, "users.name-invalid");
            RuleFor(c => c.Language).IsInEnum().WithErrorCode("users.language-unknown");
            RuleFor(c => c.Roles).Must(roles => roles is not Roles.None).WithErrorCode("users.roles-missing");
        }
    }
}
