using FluentValidation;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>
/// A person whose tenant nobody has settled asks that their organisation may join. Who they are comes from the sign-in, never
/// from the form. Whose the typed domain is, the operator learns and the applicant doesn't: nobody finds out here who is registered.
/// </summary>
public sealed class AskToRegister(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(string Name, string KoreanName, string Domain, CountryCode Country)
    {
        public string InitialDomain => Domain.Trim().ToLowerInvariant();

        /// <summary>The cloud that issues such domains, or null: none does.</summary>
        public CloudInstance? Cloud => Enum.GetValues<CloudInstance>().Cast<CloudInstance?>().FirstOrDefault(cloud => cloud!.Value.Issues(InitialDomain));
    }

    public async Task<Result<RegistrationId>> Handle(Applicant applicant, Language language, Command command, CancellationToken ct)
    {
        if (new Validator().Check(command).Refused(out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        if (await db.Registrations.AnyAsync(r => r.Applicant.Tenant == applicant.Tenant && r.Status == RegistrationStatus.Waiting, ct)) return RegistrationRefusals.AlreadyAsked();
        if (await db.IsSettled(applicant.Tenant, ct)) return RegistrationRefusals.TenantOrDomainTaken(command.InitialDomain);

        var name = new CompanyName(command.Name.Trim(), string.IsNullOrWhiteSpace(command.KoreanName) ? null : command.KoreanName.Trim());
        var asked = Registration.Ask(applicant, new Introduction(name, command.InitialDomain, command.Cloud!.Value, command.Country, language), now);
        db.Registrations.Add(asked);
        return await db.Commit(null, asked.Id, ct);
    }

    /// <summary>The shape of an organisation; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).IsName("registration.name-invalid").IsNoLongerThan(CompanyName.MaxLength, "registration.name-invalid");
            RuleFor(c => c.KoreanName).IsNoLongerThan(CompanyName.MaxLength, "registration.name-invalid");
            RuleFor(c => c.Domain).Must((command, _) => command.Cloud is not null).WithErrorCode("organization.domain-not-of-cloud");
            RuleFor(c => c.Country).Must(country => country.Value != "ZZ").WithErrorCode("registration.country-missing");
        }
    }
}
