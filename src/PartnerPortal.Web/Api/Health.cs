using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;

namespace PartnerPortal.Web.Api;

/// <summary>For whoever keeps the portal running: does the process answer, and can it serve.</summary>
internal static class Health
{
    public sealed record State(string Status);

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapHealth()
        {
            routes.MapGet("/health/live", () => TypedResults.Ok(new State("live")));
            routes.MapGet("/health/ready", Ready);
            return routes;
        }
    }

    private static async Task<Results<Ok<State>, JsonHttpResult<State>>> Ready(UseCases useCases, CancellationToken ct) =>
        await useCases.Run((IStoreSetup setup) => setup.IsReady(ct))
            ? TypedResults.Ok(new State("ready"))
            : TypedResults.Json(new State("not ready"), statusCode: StatusCodes.Status503ServiceUnavailable);
}
