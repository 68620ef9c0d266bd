using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>A partner's own customers.</summary>
internal static class CustomersApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapCustomers()
        {
            routes.MapApi("/customers", "Customers").MapGet("", List).WithName("ListCustomers").WithSummary("The caller's customers by name, a page at a time");
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

    private static async Task<Results<Ok<ListCustomers.Page>, RefusalProblem>> List([AsParameters] Wanted wanted, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListCustomers useCase) => useCase.Handle(caller.Actor, wanted.Query(), ct))).ToOk();
}
