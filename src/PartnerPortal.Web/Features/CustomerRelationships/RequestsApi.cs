using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Localisation;
using Who = PartnerPortal.Application.CustomerRelationships.Together.Companions;

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
            requests.MapGet("/companions", Companions).WithName("ListCompanions").WithSummary("Providers that may come along, and resellers that may be named");
            requests.MapPost("/ask-provider", AskProvider).WithName("AskProviderForLink").WithSummary("Ask a provider for its link, where a reseller may make none");
            requests.MapPost("/{id:guid}/pass-on", PassOn).WithName("PassRequestOn").WithSummary("Mail a provider’s link to its customer, as the reseller that it names");
            requests.MapGet("/{id:guid}/link", Link).WithName("CopyRequestLink").WithSummary("The personal link of an open request");
            requests.MapPost("/{id:guid}/resend", Resend).WithName("ResendRequest").WithSummary("Mail the same link again");
            requests.MapPost("/{id:guid}/withdraw", Withdraw).WithName("WithdrawRequest").WithSummary("Take an unanswered request back; its link stops working");
            return routes;
        }
    }

    /// <param name="Target">The customer's tenant ID or domain; none: whoever holds the link decides.</param>
    /// <param name="AsksForAdminRights">Also asks for legacy admin rights; the customer may still leave them out.</param>
    /// <param name="Text">The whole message, with {link} in it; none: the portal's own.</param>
    /// <param name="With">Who stands beside the caller; none: it asks for itself alone.</param>
    public sealed record Request(
        string Recipient, string? Target = null, bool AsksForAdminRights = false, Language Language = Language.English, string Words = "", string? Text = null,
        Beside? With = null);

    /// <param name="Provider">The tenant of a provider that comes along: the customer accepts both, or neither.</param>
    /// <param name="ProviderAdminRights">Also asks for legacy admin rights for that provider.</param>
    /// <param name="Reseller">The tenant of a reseller that a provider names; it is not accepted by this, and may pass the link on.</param>
    public sealed record Beside(Guid? Provider = null, bool ProviderAdminRights = false, Guid? Reseller = null)
    {
        public static Who Of(Beside? with) => with is null ? Who.None : new(
            with.Provider is { } provider ? TenantId.From(provider) : null, with.ProviderAdminRights, with.Reseller is { } reseller ? TenantId.From(reseller) : null);
    }

    /// <param name="Provider">The tenant of one of the caller's providers.</param>
    /// <param name="Target">The customer's tenant ID or domain.</param>
    public sealed record Wanted(Guid Provider, string? Target = null);

    public sealed record Onward(string Recipient, Language Language = Language.English);

    /// <param name="Target">The customer's tenant ID or domain.</param>
    /// <param name="With">Who stands beside the caller.</param>
    public sealed record Draft(string? Target = null, bool AsksForAdminRights = false, string? Text = null, Beside? With = null);

    /// <param name="IsOnRecord">False: the portal doesn't know the tenant, so less could be checked.</param>
    /// <param name="OtherTenants">Tenants of the same organisation that may buy, where the addressed one may not .</param>
    /// <param name="Provider">What the rules say of the provider that comes along, as itself.</param>
    public sealed record Checked(
        bool IsOnRecord, CompanyName? Customer, int LifetimeInDays, IReadOnlyList<PreviewRequest.OtherTenant> OtherTenants, DecisionAnswer Decision,
        DecisionAnswer? Provider);

    private static async Task<Results<Ok<IReadOnlyList<ListRequests.Row>>, RefusalProblem>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListRequests useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<Results<Created<Made>, RefusalProblem>> Send(Request body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new RequestRelationship.Command(body.Recipient, body.Target, body.AsksForAdminRights, body.Language, body.Words, body.Text) { With = Beside.Of(body.With) };
        return (await useCases.Run((RequestRelationship useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated(Path);
    }

    private static async Task<Results<Ok<Checked>, RefusalProblem>> Preview(Draft body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var query = new PreviewRequest.Query(body.Target, body.AsksForAdminRights, body.Text?.Contains(PersonalLink.Placeholder, StringComparison.Ordinal) ?? true) { With = Beside.Of(body.With) };
        var result = await useCases.Run((PreviewRequest useCase) => useCase.Handle(caller.Actor, query, ct));
        return result.To(details => new Checked(
            details.IsOnRecord, details.Customer, (int)details.Lifetime.TotalDays, details.OtherTenants, DecisionAnswer.Of(details.Decision, texts),
            details.Provider is null ? null : DecisionAnswer.Of(details.Provider, texts)));
    }

    private static async Task<Results<Ok<IReadOnlyList<ListCompanions.Row>>, RefusalProblem>> Companions(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListCompanions useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<Results<NoContent, RefusalProblem>> AskProvider(Wanted body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((AskProviderForLink useCase) => useCase.Handle(caller.Actor, new(TenantId.From(body.Provider), body.Target), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> PassOn(Guid id, Onward body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new PassRequestOn.Command(RelationshipRequestId.From(id), body.Recipient, body.Language);
        return (await useCases.Run((PassRequestOn useCase) => useCase.Handle(caller.Actor, command, ct))).ToNoContent();
    }

    private static async Task<Results<Ok<InvitationsApi.PersonalUrl>, RefusalProblem>> Link(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((CopyRequestLink useCase) => useCase.Handle(caller.Actor, RelationshipRequestId.From(id), ct))).To(url => new InvitationsApi.PersonalUrl(url));

    private static async Task<Results<NoContent, RefusalProblem>> Resend(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ResendRequest useCase) => useCase.Handle(caller.Actor, RelationshipRequestId.From(id), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Withdraw(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((WithdrawRequest useCase) => useCase.Handle(caller.Actor, RelationshipRequestId.From(id), ct))).ToNoContent();
}
