using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Audit.People;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Audit;

/// <summary>What the portal holds on a person: taken out, and erased once the person has left.</summary>
internal static class PeopleApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPeople()
        {
            var people = routes.MapApi("/people", "Records");
            people.MapGet("/{id:guid}/data", Export).WithName("ExportPerson").WithSummary("All that the portal holds on a person; the export is recorded");
            people.MapPost("/{id:guid}/erasure", Erase).WithName("ErasePerson").WithSummary("Take out what names a person who has left; records stay and still verify");
            return routes;
        }
    }

    private static async Task<Results<Ok<ExportPerson.Details>, RefusalProblem>> Export(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ExportPerson useCase) => useCase.Handle(caller.Actor, UserId.From(id), ct))).ToOk();

    private static async Task<Results<Ok<int>, RefusalProblem>> Erase(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ErasePerson useCase) => useCase.Handle(caller.Actor, UserId.From(id), ct))).ToOk();
}
