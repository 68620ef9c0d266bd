using FluentValidation;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>What can be a statement about a subscription at all. Forms, files and programs meet the same faults.</summary>
public sealed class ExternalTermsShape : AbstractValidator<ExternalTerms>
{
    private const int FirstYear = 2000, LastYear = 2100;

    public ExternalTermsShape()
    {
        RuleFor(t => t.Offer).NotEmpty().WithErrorCode("external.offer-missing").Must(IsOneLine).WithErrorCode("external.offer-invalid")
            .IsNoLongerThan(Subscription.MaxOfferLength, "external.offer-invalid");
        RuleFor(t => t.Offer).Must((terms, _) => terms.Key.Length <= ExternalTerms.MaxOwnKeyLength).WithErrorCode("external.offer-invalid");
        RuleFor(t => t.Family).IsInEnum().WithErrorCode("external.offer-invalid");
        RuleFor(t => t.BillingModel).IsInEnum().WithErrorCode("external.offer-invalid");
        RuleFor(t => t.Channel).IsInEnum().WithErrorCode("external.channel-invalid");
        RuleFor(t => t.Seats).InclusiveBetween(1, ExternalTerms.MaxSeats).WithErrorCode("external.seats-invalid");
        RuleFor(t => t.TermEndsOn).Must(day => day is null or { Year: >= FirstYear and <= LastYear }).WithErrorCode("external.term-invalid");
        RuleFor(t => t.ContractNumber).Must(IsOneLine).WithErrorCode("external.contract-invalid")
            .IsNoLongerThan(ExternalTerms.MaxContractLength, "external.contract-invalid");
    }

    private static bool IsOneLine(string? text) => text is null || !text.Any(char.IsControl);
}
