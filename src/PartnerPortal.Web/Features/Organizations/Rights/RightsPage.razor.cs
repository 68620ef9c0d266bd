using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Organizations.Rights;

/// <summary>
/// What each role may do, in plain words, made from the matrix that the portal asks itself: so it can't say anything else
/// than what holds.
/// </summary>
public sealed partial class RightsPage
{
    private static readonly IReadOnlyList<Roles> Everybody = [.. Enum.GetValues<Roles>().Where(role => role is not Roles.None)];

    [Inject] public required IStringLocalizer<RightsPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    /// <summary>Only what this role may do.</summary>
    [SupplyParameterFromQuery] public string? Role { get; set; }

    private IReadOnlyList<Permission> Found { get; set; } = [];

    protected override Task Load()
    {
        var role = Enum.TryParse<Roles>(Role, out var told) && Everybody.Contains(told) ? told : Roles.None;
        Found = [.. Enum.GetValues<Permission>().Where(permission => role is Roles.None || RoleMatrix.Allows(role, permission))];
        return Task.CompletedTask;
    }
}
