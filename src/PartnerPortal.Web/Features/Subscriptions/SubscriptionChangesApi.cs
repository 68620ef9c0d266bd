using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Subscriptions;

/// <summary>What the seller of a subscription does to it: stop it, record a reseller.</summary>
internal static class SubscriptionChangesApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapSubscriptionChanges()
        {
            var subscriptions = routes.MapApi("/subscriptions/{id:guid}", "Subscriptions");
            subscriptions.MapPost("/stop", Stop).WithName("StopSubscription").WithSummary("Suspend it, or cancel a reservation or software, so that it stands in the way of no end");
            subscriptions.MapPost("/partner-of-record", Record).WithName("SetPartnerOfRecord").WithSummary("Record a reseller by the PartnerID of its location");
            subscriptions.MapPost("/partner-of-record/preview", Preview).WithName("PreviewPartnerOfRecord").WithSummary("What the rules would say to that reseller; nothing is kept");
            return routes;
        }
    }

    /// <param name="PartnerId">Of the reseller's location.</param>
    public sealed record Reseller(string PartnerId);

    private static async Task<Results<NoContent, RefusalProblem>> Stop(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((StopSubscription useCase) => useCase.Handle(caller.Actor, SubscriptionId.From(id), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Record(Guid id, Reseller body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((SetPartnerOfRecord useCase) => useCase.Handle(caller.Actor, new(SubscriptionId.From(id), body.PartnerId), ct))).ToNoContent();

    private static async Task<Results<Ok<DecisionAnswer>, RefusalProblem>> Preview(Guid id, Reseller body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((SetPartnerOfRecord useCase) => useCase.Preview(caller.Actor, new(SubscriptionId.From(id), body.PartnerId), ct));
        return result.To(decision => DecisionAnswer.Of(decision, texts));
    }
}
