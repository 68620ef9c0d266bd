using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Tokens.RegisteredApplicationStatus;

namespace PartnerPortal.Domain.Tokens;

/// <summary>A program that an organisation lets act by itself.</summary>
public readonly record struct RegisteredApplicationId(Guid Value) : IStronglyTypedId<RegisteredApplicationId>
{
    public static RegisteredApplicationId From(Guid value) => new(value);

    public static RegisteredApplicationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

public enum RegisteredApplicationStatus
{
    Active,
    Suspended,
    Removed,
}

public enum RegisteredApplicationMove
{
    Suspend,
    Resume,
    Remove,
}

/// <summary>
/// A program that acts for an organisation by itself, under a name of its own, with roles that somebody gave it. It never is a
/// Global admin and never proves itself twice: whatever takes a person's consent or R-018's proof is closed to it.
/// </summary>
public sealed class RegisteredApplication : AggregateRoot<RegisteredApplicationId>
{
    public const int MaxNameLength = 60;

    /// <summary>Of one organisation.</summary>
    public const int MostAtOnce = 20;

    private RegisteredApplication() { } // EF Core

    public OrganizationId Organization { get; private init; }

    /// <summary>The tenant with which it acts.</summary>
    public TenantId Tenant { get; private init; }

    public string Name { get; private init; } = "";

    public Roles Roles { get; private init; }

    public RegisteredApplicationStatus Status { get; private set; } = Active;

    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>What of the roles that somebody gives people they may give a program, too: a Global admin consents, and that is a person's.</summary>
    public static Roles Eligible(Roles grantable) => grantable & ~Roles.GlobalAdmin;

    /// <param name="grantable">What whoever registers it may give people.</param>
    public static Result<RegisteredApplication> Register(ApplicationGrant grant, Roles grantable, DateTimeOffset now)
    {
        if (grant.Roles is Roles.None) return ApplicationRefusals.RolesMissing();
        if ((grant.Roles & ~Eligible(grantable)) != Roles.None) return ApplicationRefusals.RolesNotYours();

        var application = new RegisteredApplication
        {
            Id = RegisteredApplicationId.New(now),
            Organization = grant.Organization,
            Tenant = grant.Tenant,
            Name = grant.Name,
            Roles = grant.Roles,
            RegisteredAt = now,
        };
        application.Raise(new ApplicationRegistered(application));
        return application;
    }

    /// <summary>Where a move leads, or null: it isn't open there.</summary>
    public static RegisteredApplicationStatus? After(RegisteredApplicationStatus status, RegisteredApplicationMove move) => (status, move) switch
    {
        (Active, RegisteredApplicationMove.Suspend) => Suspended,
        (Suspended, RegisteredApplicationMove.Resume) => Active,
        (Active or Suspended, RegisteredApplicationMove.Remove) => Removed,
        _ => null,
    };

    public Result Make(RegisteredApplicationMove move)
    {
        if (After(Status, move) is not { } next) return ApplicationRefusals.MoveNotOpen();

        Status = next;
        Raise(new ApplicationMoved(this, move));
        return Result.Ok;
    }
}

/// <summary>What an organisation lets a program do.</summary>
public sealed record ApplicationGrant(OrganizationId Organization, TenantId Tenant, string Name, Roles Roles);

/// <summary>An organisation let a program act by itself.</summary>
public sealed record ApplicationRegistered : DomainEvent
{
    public ApplicationRegistered(RegisteredApplication application)
        : base("register_application", application.Id.Value, null) => Changes = [new("Name", null, application.Name), new("Roles", null, application.Roles.ToString())];
}

/// <summary>A program was stopped for a while, let on again, or removed for good.</summary>
public sealed record ApplicationMoved : DomainEvent
{
    public ApplicationMoved(RegisteredApplication application, RegisteredApplicationMove move)
        : base($"{move.ToString().ToLowerInvariant()}_application", application.Id.Value, null) => Changes = [new("Name", application.Name, application.Name)];
}
