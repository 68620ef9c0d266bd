namespace PartnerPortal.Domain.Organizations;

/// <summary>Every expected "no" about organisations, tenants and enrolments.</summary>
public static class OrganizationRefusals
{
    public static Refusal UnknownTenant(string asked) => new(RefusalKind.NotFound, "organization.unknown-tenant", asked);

    public static Refusal Unknown() => new(RefusalKind.NotFound, "organization.unknown");

    public static Refusal NoEnrollment(string name) => new(RefusalKind.Denied, "organization.no-enrollment", name);

    public static Refusal EnrollmentMoveNotOpen(EnrollmentStatus status, EnrollmentMove move) =>
        new(RefusalKind.Conflict, "organization.enrollment-move-not-open", status.ToString(), move.ToString());

    public static Refusal KindChangeNotOpen(TenantKind from, TenantKind to) =>
        new(RefusalKind.Conflict, "organization.kind-change-not-open", from.ToString(), to.ToString());
}
