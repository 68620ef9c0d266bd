using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>Partnerships between providers and resellers, seen by either.</summary>
internal static class PartnershipsApi
{
    public const string Path = "/partnerships";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPartnerships()
        {
            routes.MapApi(Path, "Partnerships").MapGet("", List).WithName("ListPartnerships").WithSummary("Partnerships that the caller's organisation is or was part of");
            return routes;
        }
    }

    private static async Task<Results<Ok<IReadOnlyList<ListPartnerships.Row>>, RefusalProblem>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListPartnerships useCase) => useCase.Handle(caller.Actor, ct))).ToOk();
}
