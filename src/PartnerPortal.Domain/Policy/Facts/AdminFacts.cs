using PartnerPortal.Domain.AdminRelationships;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>
/// What is known of a partner's admin rights at a customer (W-13): the granular relationship that is asked about, the
/// person who acts, and the legacy rights. Whether legacy rights stand says <see cref="PolicyQuery.AdminRights"/>.
/// </summary>
public sealed record AdminFacts
{
    public static AdminFacts Harmless { get; } = new();

    public GdapTerms Terms { get; init; } = GdapTerms.Plain;

    /// <summary>Where the granular relationship stands, or null: there is none yet.</summary>
    public GdapStatus? Status { get; init; }

    /// <summary>The day on which it was finalised and its link went out, or null: not yet.</summary>
    public DateOnly? SentOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>A customer has approved with this link before .</summary>
    public bool LinkIsUsed { get; init; }

    /// <summary>The customer approves the whole list of roles .</summary>
    public bool ApprovesAllRoles { get; init; } = true;

    /// <summary>A provider made it for this reseller, which has not answered yet .</summary>
    public bool AwaitsReseller { get; init; }

    /// <summary>Security groups that hold roles of it.</summary>
    public int Assignments { get; init; } = 1;

    /// <summary>Roles that are to be assigned and are not among those of the relationship .</summary>
    public int RolesOutside { get; init; }

    /// <summary>The group that is to hold roles is a security group of the partner .</summary>
    public bool GroupIsOwn { get; init; } = true;

    /// <summary>The acting person is in a group that holds roles at this customer .</summary>
    public bool IsInAssignedGroup { get; init; }

    /// <summary>Service Support Administrator is among the roles that the acting person's groups hold .</summary>
    public bool HoldsServiceSupport { get; init; } = true;

    /// <summary>The acting person is a guest in the customer's tenant, too .</summary>
    public bool IsGuest { get; init; }

    /// <summary>When somebody last used the legacy rights, or the day on which they were granted; null: not known .</summary>
    public DateOnly? LastSignIn { get; init; }
}

/// <summary>What a granular relationship asks for.</summary>
public sealed record GdapTerms
{
    public const int MaxNameLength = 50;

    public static GdapTerms Plain { get; } = new();

    /// <summary>What the customer will see it called, or null: nobody asks about the name.</summary>
    public string? Name { get; init; }

    /// <summary>Another relationship of the same partner has this name .</summary>
    public bool NameIsTaken { get; init; }

    public int Days { get; init; } = 90;

    public int BuiltInRoles { get; init; } = 1;

    /// <summary>Roles that the customer made itself .</summary>
    public int CustomRoles { get; init; }

    public bool IncludesGlobalAdministrator { get; init; }

    /// <summary>It is to be extended automatically whenever its end comes .</summary>
    public bool AutoExtends { get; init; }
}
