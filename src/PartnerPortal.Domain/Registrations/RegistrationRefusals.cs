namespace PartnerPortal.Domain.Registrations;

/// <summary>Refusals about joining the portal.</summary>
public static class RegistrationRefusals
{
    public static Refusal Unknown() => new(RefusalKind.NotFound, "registration.unknown");

    public static Refusal AlreadyAnswered(RegistrationStatus status) => new(RefusalKind.Conflict, "registration.already-answered", status.ToString());

    public static Refusal AlreadyAsked() => new(RefusalKind.Conflict, "registration.already-asked");

    /// <summary>Another organisation holds the tenant, and something that stands rests on it: that has to be settled first.</summary>
    public static Refusal TenantInUse(string holder) => new(RefusalKind.Conflict, "registration.tenant-in-use", holder);

    /// <summary>Somebody of the organisation was faster, or the domain belongs to another tenant.</summary>
    public static Refusal TenantOrDomainTaken(string domain) => new(RefusalKind.Conflict, "registration.tenant-or-domain-taken", domain);
}
