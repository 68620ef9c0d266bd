using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships.Ending;

/// <summary>How customer relationships end: the partner removes, the customer cuts access and asks, the operator looks on.</summary>
internal static class RelationshipEndingsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapRelationshipEndings()
        {
            var customers = routes.MapApi("/customers/{id:guid}", "Customers");
            customers.MapGet("", Customer).WithName("ShowCustomer").WithSummary("One customer: the relationship, what stands in the way of its end, and what the rules would say");
            customers.MapPost("/remove", Remove).WithName("RemoveCustomer").WithSummary("Remove the relationship; the rules are asked again");
            customers.MapPost("/ask-provider", AskProvider).WithName("AskProviderToRemove").WithSummary("A reseller asks its provider to remove the relationship");
            customers.MapPost("/answer", Answer).WithName("AnswerEndRequest").WithSummary("Answer the customer's request for the end with dates");

            var partners = routes.MapApi("/partners/{id:guid}", "Partners of a customer");
            partners.MapGet("", Partner).WithName("ShowPartner").WithSummary("One partner: what it sells and may administer, and what stands in the way of an end");
            partners.MapPost("/cut-admin-access", Cut).WithName("CutAdminAccess").WithSummary("End the partner's admin rights at once");
            partners.MapPost("/end-request", Ask).WithName("RequestRelationshipEnd").WithSummary("Ask for the end of the relationship");
            partners.MapPost("/end-request/take-back", TakeBack).WithName("TakeEndRequestBack").WithSummary("Whoever asked for the end no longer wants it");

            routes.MapApi("/end-requests", "Customers").MapGet("", Queue).WithName("ListEndRequests").WithSummary("Requests for an end that the operator looks after");
            return routes;
        }
    }

    /// <param name="Declared">Good faith, and the duty to give the notice of the contract.</param>
    public sealed record Removal(bool Declared, string? Reason = null);

    public sealed record Asking(Guid Provider, string? Reason = null);

    /// <param name="ClearedBy">The day by which nothing stands in the way any more.</param>
    public sealed record Reply(string Words, DateOnly? ClearedBy = null);

    public sealed record Reason(string? Words = null);

    public sealed record CustomerAnswer(
        CompanyName Customer, string Domain, RelationshipStatus Status, DateTimeOffset Since, DateTimeOffset? AdminSince, EndRequest? EndRequest,
        ShowCustomer.Removed? Removed, IReadOnlyList<ShowCustomer.Line> Subscriptions, IReadOnlyList<ShowCustomer.Blocker> Blockers, int BlockersOfOthers,
        DateOnly? RemovableFrom, DecisionAnswer Decision);

    public sealed record PartnerAnswer(
        CompanyName Partner, RelationshipStatus Status, DateTimeOffset Since, DateTimeOffset? AdminSince, EndRequest? EndRequest,
        IReadOnlyList<ShowPartner.Blocker> Blockers, DateOnly? RemovableFrom, DateTimeOffset Deadline, DecisionAnswer Decision);

    private static async Task<Results<Ok<CustomerAnswer>, RefusalProblem>> Customer(Guid id, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ShowCustomer useCase) => useCase.Handle(caller.Actor, Id(id), ct));
        return result.To(d => new CustomerAnswer(
            d.Customer, d.Domain, d.Status, d.Since, d.AdminSince, d.EndRequest, d.Removed, d.Subscriptions, d.Blockers, d.BlockersOfOthers, d.RemovableFrom, DecisionAnswer.Of(d.Decision, texts)));
    }

    private static async Task<Results<NoContent, RefusalProblem>> Remove(Guid id, Removal body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((RemoveCustomer useCase) => useCase.Handle(caller.Actor, new(Id(id), body.Reason, body.Declared), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> AskProvider(Guid id, Asking body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((AskProviderToRemove useCase) => useCase.Handle(caller.Actor, new(Id(id), OrganizationId.From(body.Provider), body.Reason), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Answer(Guid id, Reply body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((AnswerEndRequest useCase) => useCase.Handle(caller.Actor, new(Id(id), body.Words, body.ClearedBy), ct))).ToNoContent();

    private static async Task<Results<Ok<PartnerAnswer>, RefusalProblem>> Partner(Guid id, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ShowPartner useCase) => useCase.Handle(caller.Actor, Id(id), ct));
        return result.To(d => new PartnerAnswer(
            d.Partner.Name, d.Status, d.Since, d.AdminSince, d.EndRequest, d.Blockers, d.RemovableFrom, d.Deadline, DecisionAnswer.Of(d.Decision, texts)));
    }

    private static async Task<Results<NoContent, RefusalProblem>> Cut(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((CutAdminAccess useCase) => useCase.Handle(caller.Actor, Id(id), ct))).ToNoContent();

    private static async Task<Results<Ok<RequestRelationshipEnd.Details>, RefusalProblem>> Ask(Guid id, Reason body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((RequestRelationshipEnd useCase) => useCase.Handle(caller.Actor, new(Id(id), body.Words), ct))).ToOk();

    private static async Task<Results<NoContent, RefusalProblem>> TakeBack(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((TakeEndRequestBack useCase) => useCase.Handle(caller.Actor, Id(id), ct))).ToNoContent();

    private static async Task<Results<Ok<IReadOnlyList<ListEndRequests.Row>>, RefusalProblem>> Queue(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListEndRequests useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static CustomerRelationshipId Id(Guid id) => CustomerRelationshipId.From(id);
}
