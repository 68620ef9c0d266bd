using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>What the portal mailed.</summary>
internal static class MailApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapMail()
        {
            routes.MapApi("/mail", "Records").MapGet("", List).WithName("ListMail").WithSummary("Mails sent for the caller's organisation or to the caller, newest first");
            return routes;
        }
    }

    private static async Task<Ok<IReadOnlyList<ListMail.Row>>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        TypedResults.Ok(await useCases.Run((ListMail useCase) => useCase.Handle(caller.Actor, ct)));
}
