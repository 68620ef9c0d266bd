using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Access;

/// <summary>
/// Who acts: a person, or an application, for the organisation that owns the tenant of the sign-in. Looked up from the
/// sign-in, never accepted from a form.
/// </summary>
public sealed record Actor(UserId User, string Name, string Email, OrganizationId Organization, TenantId Tenant, Roles Roles, Language Language)
{
    public string? KoreanName { get; init; }

    /// <summary>
    /// Proved who they are by more than a password, as their session or the provider's access token says. An API token's word is
    /// taken for it: nobody makes one without that proof.
    /// </summary>
    public bool HasMfa { get; init; } = true;

    /// <summary>Somebody sits at a page; a program with a token doesn't.</summary>
    public bool IsPresent { get; init; } = true;

    /// <summary>False for an application that acts by itself: then <see cref="User"/> is its own id.</summary>
    public bool IsPerson { get; init; } = true;

    public Standing Standing => new(Roles, HasMfa);

    public string NameIn(Language language) => language is Language.Korean && KoreanName is not null ? KoreanName : Name;

    /// <summary>An application has no proof of a person and no mail: its id stands where an address would.</summary>
    public static Actor Of(RegisteredApplication application) => new(
        UserId.From(application.Id.Value), application.Name, application.Id.ToString(), application.Organization, application.Tenant, application.Roles, Language.English)
    {
        HasMfa = false,
        IsPresent = false,
        IsPerson = false,
    };

    /// <summary>The customers for whom alone they work, or null: for each that their organisation has.</summary>
    public ChosenCustomers? Only { get; init; }

    public bool May(Permission permission) => RoleMatrix.Allows(Roles, permission) && IsOpen(permission);

    /// <summary>Asks for a permission; the refusal names it, and the roles that hold it.</summary>
    public Result Demand(Permission permission) => Demand(permission, RoleMatrix.HoldersOf(permission));

    /// <summary>The same where the policy in force leaves it to some of its holders.</summary>
    public Result Demand(Permission permission, Roles holders) => (Roles & holders) == Roles.None ? AccessRefusals.LacksPermission(permission, holders)
        : !IsOpen(permission) ? AccessRefusals.ForChosenCustomers(permission, holders)
        : Result.Ok;

    /// <summary>For what would let somebody else do what takes multifactor authentication .</summary>
    public Result DemandSecondProof() => HasMfa ? Result.Ok : AccessRefusals.NeedsSecondProof();

    /// <summary>Consent is a person's: no application gives it.</summary>
    public Result DemandPerson() => IsPerson ? Result.Ok : AccessRefusals.NeedsPerson();

    private bool IsOpen(Permission permission) => Only is null || ChosenCustomers.Allow(permission);
}
