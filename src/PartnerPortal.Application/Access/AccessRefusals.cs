namespace PartnerPortal.Application.Access;

/// <summary>The expected ways in which somebody may not do something, whatever it is done to.</summary>
public static class AccessRefusals
{
    public static Refusal LacksPermission(Permission permission, Roles holders) => new(RefusalKind.Denied, "access.lacks-permission", permission.ToString(), Own(holders));

    public static Refusal ForChosenCustomers(Permission permission, Roles holders) => new(RefusalKind.Denied, "access.for-chosen-customers", permission.ToString(), Own(holders));

    public static Refusal NeedsPerson() => new(RefusalKind.Denied, "access.needs-person");

    /// <summary>Whoever lets people in or gives them rights gives away what takes R-018's proof.</summary>
    public static Refusal NeedsSecondProof() => new(RefusalKind.Denied, "access.needs-second-proof") { Rule = "R-018" };

    // Whom to ask is somebody of one's own house, unless only the portal's own people may.
    private static string Own(Roles holders) => ((holders & ~RoleGroups.Watchers) is var own and not Roles.None ? own : holders).ToString();
}
