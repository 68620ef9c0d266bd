using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.Users;

/// <summary>A person while somebody writes down who they are and what they may do. Its fields are named like the commands', so faults find them.</summary>
public sealed class UserDraft
{
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? KoreanName { get; set; }

    public Language Language { get; set; }

    public TenantId Tenant { get; set; }

    public IReadOnlyList<Roles> Roles { get; set; } = [];

    /// <summary>They work for the chosen customers alone.</summary>
    public bool IsLimited { get; set; }

    public IReadOnlyList<OrganizationId> Customers { get; set; } = [];

    public InviteUser.Command Invitation => new(Email ?? "", Name ?? "", KoreanName ?? "", Language, Tenant, Together) { Customers = Limit };

    private IReadOnlyList<OrganizationId>? Limit => IsLimited ? Customers : null;

    private Roles Together => Roles.Aggregate(Domain.Organizations.Roles.None, (all, role) => all | role);

    public ChangeUserRoles.Command NewRoles(UserId user) => new(user, Tenant, Together);

    public LimitUser.Command NewCustomers(UserId user) => new(user, Tenant, Limit);

    /// <summary>The single roles of a person.</summary>
    public static IReadOnlyList<Roles> Singles(Roles roles) => [.. Enum.GetValues<Roles>().Where(role => role is not Domain.Organizations.Roles.None && roles.HasFlag(role))];
}
