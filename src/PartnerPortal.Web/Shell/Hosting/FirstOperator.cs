using PartnerPortal.Application;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>The section <c>Operators:First</c>: who runs a portal that nobody runs yet.</summary>
internal static class FirstOperator
{
    /// <summary>Whom to appoint, or null: nobody is named.</summary>
    /// <exception cref="CannotStartException">A setting is missing or misshapen.</exception>
    public static AppointFirstOperator.Command? Read(IConfiguration configuration)
    {
        var first = configuration.GetSection("Operators:First");
        if (!first.Exists()) return null;
        if (!Guid.TryParse(first["TenantId"], out var tenant) || tenant == Guid.Empty)
            throw new CannotStartException($"Operators:First:TenantId is '{first["TenantId"]}'. It has to be the id of the tenant with which the first operator signs in.");
        if (first["Email"] is not { Length: > 3 and <= User.MaxEmailLength } email || email.Split('@') is not [{ Length: > 0 }, { Length: > 0 } domain] || !domain.Contains('.', StringComparison.Ordinal))
            throw new CannotStartException($"Operators:First:Email is '{first["Email"]}'. It has to be the address of the first operator's work account.");
        if (!CountryCode.TryParse(first["Country"] ?? "ZZ", out var country))
            throw new CannotStartException($"Operators:First:Country is '{first["Country"]}'. It has to be a code of two letters, such as KR.");

        return new(TenantId.From(tenant), email, first["Name"] ?? email, first["Organization"] ?? "Portal operator", country);
    }
}
