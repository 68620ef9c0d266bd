using System.Security.Claims;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Web.Identity.Registering;

/// <summary>
/// Somebody whom a provider vouches for and whose tenant is unknown. They are signed in to one page only: no claim here is
/// one by which <see cref="PortalClaims"/> finds a person.
/// </summary>
internal static class ApplicantClaims
{
    private const string Tenant = "applicant_tid", Subject = "applicant_sub", Name = "applicant_name", Email = "applicant_email";

    public static ClaimsPrincipal Of(Applicant applicant) => new(new ClaimsIdentity(
        [new(Tenant, applicant.Tenant.ToString()), new(Subject, applicant.Subject), new(Name, applicant.Name), new(Email, applicant.Email)], SessionCookie.Scheme, Name, roleType: null));

    extension(ClaimsPrincipal principal)
    {
        /// <summary>The applicant, or null: nobody, or somebody who is known.</summary>
        public Applicant? Applicant() =>
            Guid.TryParse(principal.FindFirst(Tenant)?.Value, out var tenant) && principal.FindFirst(Subject)?.Value is { } subject && principal.FindFirst(Email)?.Value is { } email
                ? new Applicant(TenantId.From(tenant), subject, principal.FindFirst(Name)?.Value ?? email, email)
                : null;
    }
}
