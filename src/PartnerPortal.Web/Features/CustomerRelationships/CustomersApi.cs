using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>A partner's own customers.</summary>
internal static class CustomersApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapCustomers()
        {
            var customers = routes.MapApi("/customers", "Customers");
            customers.MapGet("", List).WithName("ListCustomers").WithSummary("The caller's customers by name, a page at a time");
            customers.MapGet("/{id:guid}/admin-centre", AdminCentre).WithName("FindAdminCentre").WithSummary("Where the customer's users, licences and passwords are managed");
            return routes;
        }
    }

    /// <param name="Text">Part of a name or domain.</param>
    /// <param name="LegacyRights">Only those who granted legacy admin rights.</param>
    /// <param name="AgreementMissing">Only those who have not accepted the customer agreement yet.</param>
    /// <param name="AfterName">The name in <c>later</c> of the page before.</param>
    /// <param name="AfterDomain">The domain in <c>later</c> of the page before.</param>
    public sealed record Wanted(string? Text, RelationshipStatus? Status, bool? LegacyRights, bool? AgreementMissing, string? AfterName, string? AfterDomain)
    {
        public ListCustomers.Query Query() => new(
            Text, new ListCustomers.Filter(Status, LegacyRights ?? false, AgreementMissing ?? false), AfterName is { } name ? new(name, AfterDomain ?? "") : null);
    }

    /// <param name="Address">The admin centre of the customer's cloud.</param>
    public sealed record Centre(CloudInstance Cloud, Uri Address, DecisionAnswer Decision);

    private static async Task<Results<Ok<Centre>, RefusalProblem>> AdminCentre(Guid id, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((FindAdminCentre useCase) => useCase.Handle(caller.Actor, CustomerRelationshipId.From(id), ct));
        return result.To(details => new Centre(details.Cloud, details.Address, DecisionAnswer.Of(details.Decision, texts)));
    }

    private static async Task<Results<Ok<ListCustomers.Page>, RefusalProblem>> List([AsParameters] Wanted wanted, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListCustomers useCase) => useCase.Handle(caller.Actor, wanted.Query(), ct))).ToOk();
}
