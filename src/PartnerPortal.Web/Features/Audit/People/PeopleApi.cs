using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Audit.People;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Audit.People;

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
            routes.MapGet("/people/{id:guid}/data.json", Save).RequireAuthorization().ExcludeFromDescription();
            return routes;
        }
    }

    private static async Task<Results<Ok<ExportPerson.Details>, RefusalProblem>> Export(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ExportPerson useCase) => useCase.Handle(caller.Actor, UserId.From(id), ct))).ToOk();

    /// <summary>The same as a file, for the page.</summary>
    private static async Task<IResult> Save(Guid id, Caller caller, UseCases useCases, HttpContext context)
    {
        var result = await useCases.Run((ExportPerson useCase) => useCase.Handle(caller.Actor, UserId.From(id), context.RequestAborted));
        if (result.Refused(out var refusal, out var held)) return refusal.ToProblem();

        context.Response.BeginFile(FileAnswers.Json, "person.json");
        return TypedResults.Ok(held);
    }

    private static async Task<Results<Ok<int>, RefusalProblem>> Erase(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ErasePerson useCase) => useCase.Handle(caller.Actor, UserId.From(id), ct))).ToOk();
}
