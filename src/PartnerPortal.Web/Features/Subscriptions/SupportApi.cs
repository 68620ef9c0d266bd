using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Subscriptions;

/// <summary>A partner's side of its customers' subscriptions: which it sees, and whom the customer calls.</summary>
internal static class SupportApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapSupport()
        {
            routes.MapApi("/customers/{id:guid}/subscriptions", "Customers").MapGet("", List).WithName("ListCustomerSubscriptions")
                .WithSummary("What the caller sells to one of its customers, is recorded on or supports");

            var contact = routes.MapApi("/subscriptions/{id:guid}/support-contact", "Customers");
            contact.MapGet("/choices", Choices).WithName("ListSupportChoices").WithSummary("Who could be the support contact, each with what the rules say");
            contact.MapPut("", Name).WithName("NameSupportContact").WithSummary("Say whom the customer calls first; only the partner that sells may");
            return routes;
        }
    }

    /// <param name="PartnerTenant">The tenant of one of the choices.</param>
    public sealed record Contact(Guid PartnerTenant);

    public sealed record Choice(TenantId Tenant, CompanyName Name, Tier Tier, bool IsContact, bool Sells, DecisionAnswer Decision);

    private static async Task<Results<Ok<ListCustomerSubscriptions.Details>, RefusalProblem>> List(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListCustomerSubscriptions useCase) => useCase.Handle(caller.Actor, CustomerRelationshipId.From(id), ct))).ToOk();

    private static async Task<Results<Ok<IReadOnlyList<Choice>>, RefusalProblem>> Choices(
        Guid id, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ListSupportChoices useCase) => useCase.Handle(caller.Actor, SubscriptionId.From(id), ct));
        return result.To<ListSupportChoices.Details, IReadOnlyList<Choice>>(details =>
            [.. details.Rows.Select(row => new Choice(row.Tenant, row.Name, row.Tier, row.IsContact, row.Sells, DecisionAnswer.Of(row.Decision, texts)))]);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Name(Guid id, Contact body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new NameSupportContact.Command(SubscriptionId.From(id), TenantId.From(body.PartnerTenant));
        return (await useCases.Run((NameSupportContact useCase) => useCase.Handle(caller.Actor, command, ct))).ToNoContent();
    }
}
