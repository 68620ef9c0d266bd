using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Users;

/// <summary>An organisation's invitation to a person.</summary>
public readonly record struct UserInvitationId(Guid Value) : IStronglyTypedId<UserInvitationId>
{
    public static UserInvitationId From(Guid value) => new(value);

    public static UserInvitationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>Whom an organisation invites, in its own words: what the portal knows of the address elsewhere is not its to see.</summary>
public sealed record Invitee(string Email, string Name, string? KoreanName, Language Language);

/// <summary>What a person may do, and for which customers alone; null: for each.</summary>
public sealed record Grant(Roles Roles, IReadOnlyList<OrganizationId>? Customers = null);

/// <summary>
/// An organisation expects a person. It waits for the first sign-in with an address that the tenant vouches for, for
/// <see cref="Lifetime"/>; then it becomes a membership, and is gone. What is withdrawn is gone, too.
/// </summary>
public sealed class UserInvitation : AggregateRoot<UserInvitationId>
{
    /// <summary>How long it lets somebody in after it was sent, or sent again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private UserInvitation() { } // EF Core

    public OrganizationId Organization { get; private init; }

    /// <summary>The tenant with which the person will sign in.</summary>
    public TenantId Tenant { get; private init; }

    public string Email { get; private init; } = "";

    /// <summary>The address, folded: one invitation for one address and tenant, even when two people invite at once.</summary>
    public string Address { get; private init; } = "";

    public string Name { get; private init; } = "";

    public string? KoreanName { get; private init; }

    public Language Language { get; private init; }

    public Roles Roles { get; private init; }

    /// <summary>The customers for whom alone the person will work, or null: for each.</summary>
    public IReadOnlyList<OrganizationId>? Customers { get; private init; }

    public DateTimeOffset SentAt { get; private set; }

    public static string Fold(string email) => email.ToUpperInvariant();

    public static UserInvitation Send(Invitee invitee, OrganizationId organization, TenantId tenant, Grant grant, DateTimeOffset now)
    {
        var invitation = new UserInvitation
        {
            Id = UserInvitationId.New(now),
            Organization = organization,
            Tenant = tenant,
            Email = invitee.Email,
            Address = Fold(invitee.Email),
            Name = invitee.Name,
            KoreanName = invitee.KoreanName,
            Language = invitee.Language,
            Roles = grant.Roles,
            Customers = grant.Customers,
            SentAt = now,
        };
        invitation.Raise(new UserInvited(invitation));
        return invitation;
    }

    public string NameIn(Language language) => language is Language.Korean && KoreanName is not null ? KoreanName : Name;

    public bool IsExpired(DateTimeOffset now) => now >= SentAt + Lifetime;

    public void SendAgain(DateTimeOffset now)
    {
        SentAt = now;
        Raise(new UserInvitedAgain(this));
    }

    /// <summary>Says that it goes; the store removes it.</summary>
    public void Withdraw() => Raise(new UserInvitationWithdrawn(this));
}

/// <summary>A person was invited.</summary>
public sealed record UserInvited : DomainEvent
{
    public UserInvited(UserInvitation invitation)
        : base("create_partner_user", invitation.Id.Value, invitation.Organization) =>
        Changes = [new("Email", null, invitation.Email), new("Roles", null, invitation.Roles.ToString())];
}

/// <summary>The same invitation was sent once more, and waits anew.</summary>
public sealed record UserInvitedAgain(UserInvitation Invitation) : DomainEvent("resend_partner_user_invitation", Invitation.Id.Value, Invitation.Organization);

/// <summary>Nobody waits for the person any more.</summary>
public sealed record UserInvitationWithdrawn : DomainEvent
{
    public UserInvitationWithdrawn(UserInvitation invitation)
        : base("remove_partner_user", invitation.Id.Value, invitation.Organization) =>
        Changes = [new("Email", invitation.Email, null), new("Roles", invitation.Roles.ToString(), null)];
}
