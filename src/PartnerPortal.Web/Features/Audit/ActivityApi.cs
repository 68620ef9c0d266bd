using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Audit;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Audit;

/// <summary>What happened in, and to, the caller's organisation.</summary>
internal static class ActivityApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapActivity()
        {
            routes.MapApi("/activity", "Records").MapGet("", List).WithName("ListActivity").WithSummary("Activity records, newest first; pass next as before");
            return routes;
        }
    }

    private static async Task<Results<Ok<ListActivity.Page>, RefusalProblem>> List(Cursor? before, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListActivity useCase) => useCase.Handle(caller.Actor, new(before), ct))).ToOk();
}
