using System.Numerics;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Domain.Organizations;

/// <summary>
/// A person who signs in. The tenant of the sign-in decides for which organisation the person acts;
/// one person may belong to several.
/// </summary>
public sealed class User : AggregateRoot<UserId>
{
    public const int MaxNameLength = 100;
    public const int MaxEmailLength = 254;
    public const int MostChosenCustomers = 100;

    private readonly List<Membership> _memberships = [];
    private readonly List<AccountBinding> _accounts = [];

    private User() { } // EF Core

    public string SignInName { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? KoreanName { get; private set; }

    public string Email { get; private set; } = "";

    public Language Language { get; private init; }

    public IReadOnlyList<Membership> Memberships => _memberships;

    /// <summary>The accounts with which the person has signed in.</summary>
    public IReadOnlyList<AccountBinding> Accounts => _accounts;

    /// <summary>Where a person begins who didn't say for whom to act: where they hold the most roles. Null: nowhere.</summary>
    public Membership? Home => _memberships.Where(m => !m.IsSuspended).OrderByDescending(m => BitOperations.PopCount((uint)m.Roles)).ThenBy(m => m.Tenant.Value).FirstOrDefault();

    public static User Register(UserId id, string signInName, string name, string? koreanName, string email, Language language) =>
        new() { Id = id, SignInName = signInName, Name = name, KoreanName = koreanName, Email = email, Language = language };

    public void Join(OrganizationId organization, TenantId tenant, Roles roles) =>
        _memberships.Add(new Membership(organization, tenant, roles));

    /// <summary>Comes to an organisation that invited them.</summary>
    public void Accept(UserInvitation invitation)
    {
        var membership = new Membership(invitation.Organization, invitation.Tenant, invitation.Roles);
        membership.Limit(invitation.Customers);
        _memberships.Add(membership);
        Raise(new UserJoined(Id, membership));
    }

    public Membership? MembershipOn(TenantId tenant) => _memberships.Find(m => m.Tenant == tenant);

    public void ChangeRoles(TenantId tenant, Roles roles)
    {
        var membership = _memberships.Single(m => m.Tenant == tenant);
        if (membership.Roles == roles) return;

        Raise(new UserChanged(Id, membership.Organization, new Change(nameof(Roles), membership.Roles.ToString(), roles.ToString())));
        membership.ChangeRoles(roles);
    }

    /// <summary>From now on the person works for these customers alone.</summary>
    /// <param name="customers">Null: for every customer.</param>
    public void Limit(TenantId tenant, IReadOnlyList<OrganizationId>? customers)
    {
        var membership = _memberships.Single(m => m.Tenant == tenant);
        var (before, after) = (Said(membership.Customers), Said(customers));
        if (before == after) return;

        membership.Limit(customers);
        Raise(new UserChanged(Id, membership.Organization, new Change(nameof(Membership.Customers), before, after)));
    }

    /// <summary>Keeps the person out until somebody lets them in again; their roles stay.</summary>
    public void Suspend(TenantId tenant) => Turn(tenant, isSuspended: true);

    public void Resume(TenantId tenant) => Turn(tenant, isSuspended: false);

    /// <summary>The organisation lets the person go.</summary>
    public void Remove(TenantId tenant)
    {
        var membership = _memberships.Single(m => m.Tenant == tenant);
        _memberships.Remove(membership);
        Raise(new UserRemoved(Id, membership));
    }

    /// <summary>From now on that account of a tenant is this person, whatever address either has.</summary>
    public void Bind(TenantId tenant, string subject, DateTimeOffset now)
    {
        _accounts.Add(new AccountBinding(tenant, subject, now));
        Raise(new AccountBound(Id, _memberships.First(m => m.Tenant == tenant)));
    }

    /// <summary>Can't sign in with the tenant any more: its organisation let it go.</summary>
    public void Leave(TenantId tenant)
    {
        if (_memberships.Find(m => m.Tenant == tenant) is not { } membership) return;

        _memberships.Remove(membership);
        Raise(new UserLeft(Id, membership));
    }

    /// <summary>
    /// Nothing says any more who it was, and no account leads here. Who still belongs to an organisation isn't forgotten.
    /// </summary>
    public void Forget()
    {
        if (_memberships.Count > 0) return;

        (SignInName, Name, KoreanName, Email) = (Id.ToString(), "", null, "");
        _accounts.Clear();
    }

    public string NameIn(Language language) => language is Language.Korean && KoreanName is not null ? KoreanName : Name;

    private static string? Said(IReadOnlyList<OrganizationId>? customers) => customers is null ? null : string.Join(", ", customers.Select(customer => customer.ToString()).Order(StringComparer.Ordinal));

    private void Turn(TenantId tenant, bool isSuspended)
    {
        var membership = _memberships.Single(m => m.Tenant == tenant);
        if (membership.IsSuspended == isSuspended) return;

        membership.Turn(isSuspended);
        Raise(new UserChanged(Id, membership.Organization, new Change("Suspended", (!isSuspended).ToString(), isSuspended.ToString())));
    }
}

/// <summary>What a person may be in one organisation, when signed in with one of its tenants.</summary>
public sealed class Membership
{
    private Membership() { } // EF Core

    internal Membership(OrganizationId organization, TenantId tenant, Roles roles) =>
        (Organization, Tenant, Roles) = (organization, tenant, roles);

    public OrganizationId Organization { get; private init; }

    public TenantId Tenant { get; private init; }

    public Roles Roles { get; private set; }

    /// <summary>Who is suspended can neither sign in with the tenant nor act; their roles wait.</summary>
    public bool IsSuspended { get; private set; }

    /// <summary>The customers for whom alone the person works, or null: for each that the organisation has.</summary>
    public IReadOnlyList<OrganizationId>? Customers { get; private set; }

    internal void Limit(IReadOnlyList<OrganizationId>? customers) => Customers = customers;

    internal void ChangeRoles(Roles roles) => Roles = roles;

    internal void Turn(bool isSuspended) => IsSuspended = isSuspended;
}

/// <summary>
/// An account of a tenant that is this person, by the id that its provider never gives to anybody else. An address may go
/// to a successor; an account doesn't.
/// </summary>
public sealed class AccountBinding
{
    public const int MaxSubjectLength = 255;

    private AccountBinding() { } // EF Core

    internal AccountBinding(TenantId tenant, string subject, DateTimeOffset now) => (Tenant, Subject, BoundAt) = (tenant, subject, now);

    public TenantId Tenant { get; private init; }

    public string Subject { get; private init; } = "";

    public DateTimeOffset BoundAt { get; private init; }
}

/// <summary>A person may no longer act for an organisation with one of its tenants.</summary>
public sealed record UserLeft : DomainEvent
{
    public UserLeft(UserId user, Membership membership)
        : base("remove_user_member", user.Value, membership.Organization) =>
        Changes = [new("Roles", membership.Roles.ToString(), null)];
}

/// <summary>A person who was invited has come.</summary>
public sealed record UserJoined : DomainEvent
{
    public UserJoined(UserId user, Membership membership)
        : base("add_user_member", user.Value, membership.Organization) => Changes = [new("Roles", null, membership.Roles.ToString())];
}

/// <summary>What a person may do in an organisation, or whether they may come in, was changed.</summary>
public sealed record UserChanged : DomainEvent
{
    public UserChanged(UserId user, OrganizationId organization, Change change)
        : base("update_partner_user", user.Value, organization) => Changes = [change];
}

/// <summary>An organisation let a person go.</summary>
public sealed record UserRemoved : DomainEvent
{
    public UserRemoved(UserId user, Membership membership)
        : base("remove_partner_user", user.Value, membership.Organization) => Changes = [new("Roles", membership.Roles.ToString(), null)];
}

/// <summary>A person signed in for the first time with an account of a tenant.</summary>
public sealed record AccountBound : DomainEvent
{
    public AccountBound(UserId user, Membership membership)
        : base("bind_account", user.Value, membership.Organization) => Changes = [new("Tenant", null, membership.Tenant.ToString())];
}
