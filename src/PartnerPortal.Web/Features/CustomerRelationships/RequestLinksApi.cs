using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>A request as its link's holder meets it. Reading needs no sign-in, as on the page; answering does.</summary>
internal static class RequestLinksApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapRequestLinks()
        {
            var links = routes.MapApi("/requests/{token}", "Relationship requests");
            links.MapGet("", Read).AllowAnonymous().WithName("ReadRequest").WithSummary("Who asks, for what, until when; changes nothing");
            links.MapPost("/open", Open).AllowAnonymous().WithName("OpenRequest").WithSummary("Note that a person looked at it");
            links.MapGet("/review", Review).WithName("ReviewRequest").WithSummary("Who comes, what stays as it is, and what the rules say");
            links.MapPost("/accept", Accept).WithName("AcceptRelationship").WithSummary("Accept the partner; nothing of what the customer has changes");
            links.MapPost("/decline", Decline).WithName("DeclineRelationship").WithSummary("Say no, with a reason if one likes");
            links.MapPost("/forward", Forward).WithName("ForwardRequest").WithSummary("Pass the link on to one's own Global admins");
            return routes;
        }
    }

    private static async Task<Results<Ok<ReadRequest.Details>, RefusalProblem>> Read(string token, Reader reader, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ReadRequest useCase) => useCase.Handle(reader.Actor, token, ct))).ToOk();

    private static async Task<Results<NoContent, RefusalProblem>> Open(string token, Reader reader, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((OpenRequest useCase) => useCase.Handle(reader.Actor, token, ct))).ToNoContent();

    private static async Task<Results<Ok<PartnersApi.Review>, RefusalProblem>> Review(
        string token, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ReviewPartner useCase) => useCase.OfRequest(caller.Actor, token, ct));
        return result.To(details => PartnersApi.Review.Of(details, texts));
    }

    private static async Task<Results<Created<Made>, RefusalProblem>> Accept(
        string token, PartnersApi.Consent body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new AcceptRelationship.Command(token, body.Given());
        return (await useCases.Run((AcceptRelationship useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated(PartnersApi.Path);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Decline(
        string token, InvitationLinksApi.Refused body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new DeclineRelationship.Command(token, body.Reason);
        return (await useCases.Run((DeclineRelationship useCase) => useCase.Handle(caller.Actor, command, ct))).ToNoContent();
    }

    private static async Task<Results<Ok<ForwardRequest.Forwarded>, RefusalProblem>> Forward(string token, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ForwardRequest useCase) => useCase.Handle(caller.Actor, token, ct))).ToOk();
}
