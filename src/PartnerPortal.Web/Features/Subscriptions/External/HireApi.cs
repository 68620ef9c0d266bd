using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Features.CustomerRelationships;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>The customer hires a partner to look after what it bought elsewhere.</summary>
internal static class HireApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapHires()
        {
            var hires = routes.MapApi($"{ExternalApi.Path}/hires", ExternalApi.Tag);
            hires.MapGet("/choices", Choices).WithName("ListHireChoices").WithSummary("The partners that the customer works with, and since when they hold admin rights");
            hires.MapPost("/preview", Preview).WithName("PreviewHire").WithSummary("What the rules say of each subscription; nothing is kept");
            hires.MapPost("", Hire).WithName("HirePartner").WithSummary("Make a partner the support contact, with the consents that this needs; all of it or nothing");
            return routes;
        }
    }

    /// <param name="PartnerTenant">One of the choices, or a partner of the directory.</param>
    public sealed record Wanted(Guid PartnerTenant, IReadOnlyList<Guid> Subscriptions, bool GrantAdminRights = false)
    {
        public PreviewHire.Query Query() => new(TenantId.From(PartnerTenant), Ids(Subscriptions), GrantAdminRights);
    }

    /// <param name="Consent">Accepts the partner where it is new, and grants admin rights where they are needed.</param>
    public sealed record Contract(Guid PartnerTenant, IReadOnlyList<Guid> Subscriptions, PartnersApi.Consent Consent)
    {
        public HirePartner.Command Command() => new(TenantId.From(PartnerTenant), Ids(Subscriptions), Consent.Given());
    }

    /// <param name="Opening">What the rules say of the relationship that is opened; none: it stands.</param>
    public sealed record Outlook(PartnerCard Partner, bool HasAdminRights, DecisionAnswer? Opening, bool NeedsAgreement, IReadOnlyList<Row> Subscriptions);

    /// <param name="Steps">What follows at once, for what starts anew in CSP.</param>
    public sealed record Row(ExternalSubscriptionId Id, ExternalTerms Terms, DecisionAnswer Decision, IReadOnlyList<PlanStep> Steps);

    private static async Task<Results<Ok<IReadOnlyList<ListHireChoices.Row>>, RefusalProblem>> Choices(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListHireChoices useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<Results<Ok<Outlook>, RefusalProblem>> Preview(Wanted body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((PreviewHire useCase) => useCase.Handle(caller.Actor, body.Query(), ct));
        return result.To(details => new Outlook(
            details.Partner, details.HasAdminRights, details.Opening is null ? null : DecisionAnswer.Of(details.Opening, texts), details.NeedsAgreement,
            [.. details.Rows.Select(row => new Row(row.Id, row.Terms, DecisionAnswer.Of(row.Support, texts), row.Steps))]));
    }

    private static async Task<Results<Created<Made>, RefusalProblem>> Hire(Contract body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((HirePartner useCase) => useCase.Handle(caller.Actor, body.Command(), ct))).ToCreated(PartnersApi.Path);

    private static IReadOnlyList<ExternalSubscriptionId> Ids(IEnumerable<Guid> subscriptions) => [.. subscriptions.Select(ExternalSubscriptionId.From)];
}
