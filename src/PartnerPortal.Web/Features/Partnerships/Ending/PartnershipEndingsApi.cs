using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Partnerships.Ending;

/// <summary>How partnerships end: the provider ends, the reseller asks, takes back, is acknowledged.</summary>
internal static class PartnershipEndingsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPartnershipEndings()
        {
            var endings = routes.MapApi($"{PartnershipsApi.Path}/{{id:guid}}", "Partnerships");
            endings.MapGet("/ending", Preview).WithName("PreviewEnding").WithSummary("What stays behind if the provider ended now, and what the rules would say");
            endings.MapPost("/end", End).WithName("EndPartnership").WithSummary("End at once, with a choice for each group of what stays behind");
            endings.MapGet("/ending-request", PreviewRequest).WithName("PreviewEndingRequest").WithSummary("Until when the partnership would go on if the reseller asked now");
            endings.MapPost("/ending-request", Request).WithName("RequestPartnershipEnding").WithSummary("Ask for the end; it comes when the notice runs out");
            endings.MapPost("/ending-request/take-back", TakeBack).WithName("TakeEndingBack").WithSummary("The reseller no longer wants the end that it asked for");
            endings.MapPost("/ending-request/acknowledge", Acknowledge).WithName("AcknowledgeEnding").WithSummary("The provider lets it end before the notice runs out");
            return routes;
        }
    }

    /// <param name="Successor">The partnership whose reseller is recorded instead; none: the record stays.</param>
    /// <param name="EndTenantAccess">Give up the access to the reseller's own tenant; needed where there is one.</param>
    /// <param name="Declared">Good faith, and the duty to give the notice of the contract.</param>
    public sealed record Ending(
        bool Declared, Guid? Successor = null, bool TakeOverSupport = false, bool EndAdminRights = false, bool? EndTenantAccess = null,
        string? Reason = null, bool TellCustomers = false);

    /// <param name="Declared">Good faith, and the duty to give the notice of the contract.</param>
    public sealed record Asking(bool Declared, string? Reason = null);

    public sealed record Left(
        CompanyName Reseller, DecisionAnswer Decision, IReadOnlyList<CompanyName> Customers, IReadOnlyList<PreviewEnding.Line> Recorded, int Supported,
        IReadOnlyList<CompanyName> AdminRights, bool TenantAccess, IReadOnlyList<PreviewEnding.Successor> Successors);

    public sealed record Asked(CompanyName Provider, DateTimeOffset EndsAt, DecisionAnswer Decision);

    private static async Task<Results<Ok<Left>, RefusalProblem>> Preview(
        Guid id, Guid? successor, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var query = new PreviewEnding.Query(PartnershipId.From(id), Of(successor));
        var result = await useCases.Run((PreviewEnding useCase) => useCase.Handle(caller.Actor, query, ct));
        return result.To(d => new Left(
            d.Reseller, DecisionAnswer.Of(d.Decision, texts), d.Customers, d.Recorded, d.Supported, d.AdminRights, d.TenantAccess, d.Successors));
    }

    private static async Task<Results<Ok<EndPartnership.Done>, RefusalProblem>> End(Guid id, Ending body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var choices = new EndPartnership.Choices(Of(body.Successor), body.TakeOverSupport, body.EndAdminRights, body.EndTenantAccess);
        var command = new EndPartnership.Command(PartnershipId.From(id), choices, body.Reason, body.Declared, body.TellCustomers);
        return (await useCases.Run((EndPartnership useCase) => useCase.Handle(caller.Actor, command, ct))).ToOk();
    }

    private static async Task<Results<Ok<Asked>, RefusalProblem>> PreviewRequest(Guid id, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((PreviewEndingRequest useCase) => useCase.Handle(caller.Actor, PartnershipId.From(id), ct));
        return result.To(details => new Asked(details.Provider, details.EndsAt, DecisionAnswer.Of(details.Decision, texts)));
    }

    private static async Task<Results<Ok<RequestPartnershipEnding.Details>, RefusalProblem>> Request(Guid id, Asking body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new RequestPartnershipEnding.Command(PartnershipId.From(id), body.Reason, body.Declared);
        return (await useCases.Run((RequestPartnershipEnding useCase) => useCase.Handle(caller.Actor, command, ct))).ToOk();
    }

    private static async Task<Results<NoContent, RefusalProblem>> TakeBack(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((TakeEndingBack useCase) => useCase.Handle(caller.Actor, PartnershipId.From(id), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Acknowledge(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((AcknowledgeEnding useCase) => useCase.Handle(caller.Actor, PartnershipId.From(id), ct))).ToNoContent();

    private static PartnershipId? Of(Guid? id) => id is { } known ? PartnershipId.From(known) : null;
}
