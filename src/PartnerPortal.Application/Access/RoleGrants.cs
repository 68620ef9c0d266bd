namespace PartnerPortal.Application.Access;

/// <summary>
/// Which roles somebody may give and take. A Global admin gives every role of their organisation, everybody else only what
/// they hold themselves; nobody outside the portal's own people ever makes an operator.
/// </summary>
public static class RoleGrants
{
    private const Roles Customers = Roles.GlobalAdmin | Roles.BillingAdmin | Roles.Reader;

    private const Roles OutsideTheDirectory = Roles.AccountAdmin | Roles.MpnPartnerAdmin;

    /// <summary>The roles that are above the others: only who has one changes somebody who has one.</summary>
    private const Roles Heads = Roles.GlobalAdmin | Roles.Operator;

    /// <summary>The roles that people of an organisation can have. Its own people know whether it runs the portal.</summary>
    public static Roles Of(bool isPartner, Roles own) =>
        (own & RoleGroups.Watchers) != Roles.None ? RoleGroups.Watchers : isPartner ? RoleMatrix.EveryPartnerRole : Customers;

    /// <param name="own">What whoever gives them holds.</param>
    /// <param name="here">What people of the organisation can have.</param>
    public static Roles Grantable(Roles own, Roles here)
    {
        var grantable = own;
        if ((own & Heads) != Roles.None) grantable |= here;
        if (own.HasFlag(Roles.AccountAdmin)) grantable |= OutsideTheDirectory;
        return grantable & here;
    }

    /// <summary>Whether somebody who was above the others no longer is.</summary>
    public static bool Demotes(Roles before, Roles after) => (before & ~after & Heads) != Roles.None;

    /// <summary>Whether somebody may change, suspend or remove whoever holds these roles.</summary>
    public static bool Reaches(Roles own, Roles theirs) => (theirs & Heads & ~own) == Roles.None;
}
