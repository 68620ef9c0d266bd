using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>An invitation as its link's holder meets it. Reading needs no sign-in, as on the page; answering does.</summary>
internal static class InvitationLinksApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapInvitationLinks()
        {
            var links = routes.MapApi("/invitations/{token}", "Partnership invitations");
            links.MapGet("", Read).AllowAnonymous().WithName("ReadInvitation").WithSummary("Who asks, for what, until when; changes nothing");
            links.MapPost("/open", Open).AllowAnonymous().WithName("OpenInvitation").WithSummary("Note that a person looked at it");
            links.MapPost("/preview", Preview).WithName("PreviewAcceptance").WithSummary("What the rules would say if the caller accepted now");
            links.MapPost("/accept", Accept).WithName("AcceptPartnership").WithSummary("Authorise the provider; of many callers exactly one wins");
            links.MapPost("/decline", Decline).WithName("DeclinePartnership").WithSummary("Say no, with a reason if one likes");
            links.MapPost("/forward", Forward).WithName("ForwardInvitation").WithSummary("Pass the link on to one's own Global admins");
            return routes;
        }
    }

    /// <param name="Consent">The reseller authorises the provider .</param>
    /// <param name="GrantAdminAccess">It also opens its own tenant to the provider. Never needed.</param>
    public sealed record Acceptance(bool Consent, bool GrantAdminAccess = false);

    public sealed record Refused(string? Reason = null);

    private static async Task<Results<Ok<ReadInvitation.Details>, RefusalProblem>> Read(string token, Reader reader, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ReadInvitation useCase) => useCase.Handle(reader.Actor, token, ct))).ToOk();

    private static async Task<Results<NoContent, RefusalProblem>> Open(string token, Reader reader, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((OpenInvitation useCase) => useCase.Handle(reader.Actor, token, ct))).ToNoContent();

    private static async Task<Results<Ok<DecisionAnswer>, RefusalProblem>> Preview(
        string token, Acceptance body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var consent = new ConsentFacts(body.Consent, body.GrantAdminAccess);
        var result = await useCases.Run((PreviewAcceptance useCase) => useCase.Handle(caller.Actor, token, consent, ct));
        return result.To(decision => DecisionAnswer.Of(decision, texts));
    }

    private static async Task<Results<Created<Made>, RefusalProblem>> Accept(string token, Acceptance body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new AcceptPartnership.Command(token, body.Consent, body.GrantAdminAccess);
        return (await useCases.Run((AcceptPartnership useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated(PartnershipsApi.Path);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Decline(string token, Refused body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new DeclinePartnership.Command(token, body.Reason);
        return (await useCases.Run((DeclinePartnership useCase) => useCase.Handle(caller.Actor, command, ct))).ToNoContent();
    }

    private static async Task<Results<Ok<ForwardInvitation.Forwarded>, RefusalProblem>> Forward(string token, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ForwardInvitation useCase) => useCase.Handle(caller.Actor, token, ct))).ToOk();
}
