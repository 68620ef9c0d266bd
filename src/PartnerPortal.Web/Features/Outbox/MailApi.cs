using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>What the portal mailed, and what it could not.</summary>
internal static class MailApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapMail()
        {
            var mail = routes.MapApi("/mail", "Records");
            mail.MapGet("", List).WithName("ListMail").WithSummary("Mails sent for the caller's organisation or to the caller, newest first");
            mail.MapGet("/dead-letters", Dead).WithName("ListDeadLetters").WithSummary("Mails that were given up, newest first; pass next as before");
            mail.MapPost("/dead-letters/replay", Replay).WithName("ReplayMail").WithSummary("Have dead letters tried again, some or all");
            return routes;
        }
    }

    private static async Task<Ok<IReadOnlyList<ListMail.Row>>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        TypedResults.Ok(await useCases.Run((ListMail useCase) => useCase.Handle(caller.Actor, ct)));

    private static async Task<Results<Ok<ListDeadLetters.Page>, RefusalProblem>> Dead(Cursor? before, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListDeadLetters useCase) => useCase.Handle(caller.Actor, new(before), ct))).ToOk();

    private static async Task<Results<Ok<ReplayMail.Replayed>, RefusalProblem>> Replay(
        ReplayMail.Command body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ReplayMail useCase) => useCase.Handle(caller.Actor, body, ct))).ToOk();
}
