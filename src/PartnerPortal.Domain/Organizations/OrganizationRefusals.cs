namespace PartnerPortal.Domain.Organizations;

/// <summary>Every expected "no" about organisations, tenants and enrolments.</summary>
public static class OrganizationRefusals
{
    public static Refusal UnknownTenant(string asked) => new(RefusalKind.NotFound, "organization.unknown-tenant", asked);

    public static Refusal Unknown() => new(RefusalKind.NotFound, "organization.unknown");

    public static Refusal NoEnrollment(string name) => new(RefusalKind.Denied, "organization.no-enrollment", name);

    public static Refusal EnrollmentMoveNotOpen(EnrollmentStatus status, EnrollmentMove move) =>
        new(RefusalKind.Conflict, "organization.enrollment-move-not-open", status.ToString(), move.ToString());

    /// <summary>Kinds that follow from an enrolment or a sandbox, or that an organisation of this sort doesn't have.</summary>
    public static Refusal KindNotByHand(TenantKind kind) => new(RefusalKind.Invalid, "organization.kind-not-by-hand", kind.ToString());

    public static Refusal EvidenceNotNewer() => new(RefusalKind.Conflict, "organization.evidence-not-newer");

    public static Refusal TenantIsYours(string domain) => new(RefusalKind.Conflict, "organization.tenant-is-yours", domain);

    /// <summary>The portal knows the tenant under another domain, or the domain under another tenant.</summary>
    public static Refusal TenantAndDomainDiffer() => new(RefusalKind.Conflict, "organization.tenant-and-domain-differ");

    public static Refusal TenantInUse(string domain) => new(RefusalKind.Conflict, "organization.tenant-in-use", domain);

    public static Refusal PartnerIdTaken(string id) => new(RefusalKind.Conflict, "organization.partner-id-taken", id);

    public static Refusal KindChangeNotOpen(TenantKind from, TenantKind to) =>
        new(RefusalKind.Conflict, "organization.kind-change-not-open", from.ToString(), to.ToString());
}
