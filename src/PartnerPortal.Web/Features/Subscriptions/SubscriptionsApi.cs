using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Subscriptions;

/// <summary>A customer's subscriptions.</summary>
internal static class SubscriptionsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapSubscriptions()
        {
            routes.MapApi("/subscriptions", "Partners of a customer").MapGet("", List).WithName("ListSubscriptions")
                .WithSummary("The subscriptions of the caller's tenant, with seller, reseller of record and support contact");
            return routes;
        }
    }

    private static async Task<Results<Ok<IReadOnlyList<ListSubscriptions.Row>>, RefusalProblem>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListSubscriptions useCase) => useCase.Handle(caller.Actor, ct))).ToOk();
}
