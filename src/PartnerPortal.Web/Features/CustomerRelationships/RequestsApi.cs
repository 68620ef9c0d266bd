using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>A partner's requests to customers: check, send, follow, take back.</summary>
internal static class RequestsApi
{
    private const string Path = "/relationship-requests";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapRequests()
        {
            var requests = routes.MapApi(Path, "Relationship requests");
            requests.MapGet("", List).WithName("ListRequests").WithSummary("Every request sent, and every attempt that the rules stopped; newest first");
            requests.MapPost("", Send).WithName("RequestRelationship").WithSummary("Check and send a request to a customer by mail");
            requests.MapPost("/preview", Preview).WithName("PreviewRequest").WithSummary("What the rules would say; nothing is sent or kept");
            requests.MapGet("/{id:guid}/link", Link).WithName("CopyRequestLink").WithSummary("The personal link of an open request");
            requests.MapPost("/{id:guid}/resend", Resend).WithName("ResendRequest").WithSummary("Mail the same link again");
            requests.MapPost("/{id:guid}/withdraw", Withdraw).WithName("WithdrawRequest").WithSummary("Take an unanswered request back; its link stops working");
            return routes;
        }
    }

    /// <param name="Target">The customer's tenant ID or domain; none: whoever holds the link decides.</param>
    /// <param name="AsksForAdminRights">Also asks for legacy admin rights; the customer may still leave them out.</param>
    /// <param name="Text">The whole message, with {link} in it; none: the portal's own.</param>
    public sealed record Request(
        string Recipient, string? Target = null, bool AsksForAdminRights = false, Language Language = Language.English, string Words = "", string? Text = null);

    /// <param name="Target">The customer's tenant ID or domain.</param>
    public sealed record Draft(string? Target = null, bool AsksForAdminRights = false, string? Text = null);

    /// <param name="IsOnRecord">False: the portal doesn't know the tenant, so less could be checked.</param>
    /// <param name="OtherTenants">Tenants of the same organisation that may buy, where the addressed one may not .</param>
    public sealed record Checked(
        bool IsOnRecord, CompanyName? Customer, int LifetimeInDays, IReadOnlyList<PreviewRequest.OtherTenant> OtherTenants, DecisionAnswer Decision);

    private static async Task<Results<Ok<IReadOnlyList<ListRequests.Row>>, RefusalProblem>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListRequests useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<Results<Created<Made>, RefusalProblem>> Send(Request body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new RequestRelationship.Command(body.Recipient, body.Target, body.AsksForAdminRights, body.Language, body.Words, body.Text);
        return (await useCases.Run((RequestRelationship useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated(Path);
    }

    private static async Task<Results<Ok<Checked>, RefusalProblem>> Preview(Draft body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var query = new PreviewRequest.Query(body.Target, body.AsksForAdminRights, body.Text?.Contains(PersonalLink.Placeholder, StringComparison.Ordinal) ?? true);
        var result = await useCases.Run((PreviewRequest useCase) => useCase.Handle(caller.Actor, query, ct));
        return result.To(details => new Checked(
            details.IsOnRecord, details.Customer, (int)details.Lifetime.TotalDays, details.OtherTenants, DecisionAnswer.Of(details.Decision, texts)));
    }

    private static async Task<Results<Ok<InvitationsApi.PersonalUrl>, RefusalProblem>> Link(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((CopyRequestLink useCase) => useCase.Handle(caller.Actor, RelationshipRequestId.From(id), ct))).To(url => new InvitationsApi.PersonalUrl(url));

    private static async Task<Results<NoContent, RefusalProblem>> Resend(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ResendRequest useCase) => useCase.Handle(caller.Actor, RelationshipRequestId.From(id), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Withdraw(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((WithdrawRequest useCase) => useCase.Handle(caller.Actor, RelationshipRequestId.From(id), ct))).ToNoContent();
}
