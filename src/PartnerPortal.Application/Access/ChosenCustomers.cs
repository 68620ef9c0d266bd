namespace PartnerPortal.Application.Access;

/// <summary>The customers for whom alone somebody works, with the tenants that are theirs now.</summary>
public sealed record ChosenCustomers(IReadOnlyList<OrganizationId> Organizations, IReadOnlyList<TenantId> Tenants)
{
    /// <summary>What concerns the organisation as a whole is not for whoever works for chosen customers.</summary>
    public static bool Allow(Permission permission) => permission is Permission.SeeCustomers or Permission.ManageSubscriptions or Permission.RemoveCustomers
        or Permission.AssignSupport or Permission.DeclareSubscriptions or Permission.SeeActivity or Permission.SeeOwnPartners or Permission.AskToEndRelationships;

    /// <summary>Whose rights reach further can't be limited: they could lift the limit, or go round it.</summary>
    public static bool CanBindWhoHas(Roles roles) => (roles & (Roles.GlobalAdmin | Roles.AccountAdmin | Roles.UserAdmin | Roles.Operator | Roles.Auditor)) == Roles.None;

    public bool Equals(ChosenCustomers? other) => other is not null && Organizations.Order(ById).SequenceEqual(other.Organizations.Order(ById)) && Tenants.Order(ByTenant).SequenceEqual(other.Tenants.Order(ByTenant));

    public override int GetHashCode() => HashCode.Combine(Organizations.Count, Tenants.Count);

    private static Comparer<OrganizationId> ById { get; } = Comparer<OrganizationId>.Create((left, right) => left.Value.CompareTo(right.Value));

    private static Comparer<TenantId> ByTenant { get; } = Comparer<TenantId>.Create((left, right) => left.Value.CompareTo(right.Value));
}
