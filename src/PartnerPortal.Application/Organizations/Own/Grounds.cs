using FluentValidation;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>What every statement about a tenant's kind rests on: something that another person could look up.</summary>
internal static class Grounds
{
    extension<TCommand>(IRuleBuilder<TCommand, string> text)
    {
        public IRuleBuilderOptions<TCommand, string> IsGrounds() => text
            .Must(value => value is not null && value.Count(char.IsLetterOrDigit) > 1 && !value.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)))
            .WithErrorCode("organization.grounds-missing").IsNoLongerThan(Vouching.MaxGroundsLength, "organization.grounds-too-long");
    }
}
