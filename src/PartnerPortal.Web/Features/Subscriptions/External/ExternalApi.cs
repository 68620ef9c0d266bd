using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>Subscriptions bought elsewhere: declared, confirmed, planned and brought to CSP, by the customer and its partners.</summary>
internal static class ExternalApi
{
    public const string Path = "/external-subscriptions", Tag = "Subscriptions bought elsewhere";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapExternal()
        {
            var all = routes.MapApi(Path, Tag);
            all.MapGet("", List).WithName("ListExternal").WithSummary("What the caller's tenant, or one of its customers, bought elsewhere, and what the rules refused");
            all.MapPost("", Declare).WithName("DeclareExternal").WithSummary("Declare one; a partner's declaration waits for the customer");

            var one = routes.MapApi($"{Path}/{{id:guid}}", Tag);
            one.MapPut("", Edit).WithName("EditExternal").WithSummary("State it anew; the rules are asked again");
            one.MapPost("/confirm", By(ExternalSubscriptionMove.Confirm)).WithName("ConfirmExternal").WithSummary("The customer confirms what a partner declared");
            one.MapPost("/release", By(ExternalSubscriptionMove.Release)).WithName("ReleaseSupport").WithSummary("End the partner's support, and with it its plan");
            one.MapPost("/plan/drop", By(ExternalSubscriptionMove.DropPlan)).WithName("DropMigration").WithSummary("Give the plan up; the support goes on");
            one.MapPost("/end", By(ExternalSubscriptionMove.End)).WithName("EndExternal").WithSummary("It has ended where it was bought, or was declared by mistake");
            one.MapPost("/plan/preview", Preview).WithName("PreviewMigration").WithSummary("Steps, dates and what the rules say; nothing is kept");
            one.MapPut("/plan", Plan).WithName("PlanMigration").WithSummary("Date the way to CSP; what is done stays done");
            one.MapPost("/plan/steps", Mark).WithName("MarkStepDone").WithSummary("Mark the next step done; with the last one it has come to CSP");
            return routes;
        }
    }

    /// <param name="Customer">The calling partner's relationship with the customer; none: the caller's own tenant.</param>
    public sealed record Declaration(ExternalTerms Terms, Guid? Customer = null);

    /// <param name="Offer">What is bought instead; none: the same.</param>
    /// <param name="BuyOn">When; none: when the old term ends.</param>
    public sealed record Wish(string? Offer = null, DateOnly? BuyOn = null);

    public sealed record Done(PlanStepKind Step);

    public sealed record Laid(MigrationPlan Plan, IReadOnlyList<PlanStep> Steps, DateOnly? LastDay, DecisionAnswer Decision);

    private static async Task<Results<Ok<ListExternal.Details>, RefusalProblem>> List(Guid? customer, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListExternal useCase) => useCase.Handle(caller.Actor, new ListExternal.Query(Relationship(customer)), ct))).ToOk();

    private static async Task<Results<Created<Made>, RefusalProblem>> Declare(Declaration body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new DeclareExternal.Command(body.Terms, Relationship(body.Customer));
        return (await useCases.Run((DeclareExternal useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated(Path);
    }

    private static async Task<Results<NoContent, RefusalProblem>> Edit(Guid id, ExternalTerms body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((EditExternal useCase) => useCase.Handle(caller.Actor, new EditExternal.Command(ExternalSubscriptionId.From(id), body), ct))).ToNoContent();

    private static Func<Guid, Caller, UseCases, CancellationToken, Task<Results<NoContent, RefusalProblem>>> By(ExternalSubscriptionMove move) =>
        async (id, caller, useCases, ct) =>
            (await useCases.Run((MoveExternal useCase) => useCase.Handle(caller.Actor, new MoveExternal.Command(ExternalSubscriptionId.From(id), move), ct))).ToNoContent();

    private static async Task<Results<Ok<Laid>, RefusalProblem>> Preview(Guid id, Wish body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((PlanMigration useCase) => useCase.Preview(caller.Actor, Command(id, body), ct));
        return result.To(details => new Laid(details.Plan, details.Steps, details.LastDay, DecisionAnswer.Of(details.Decision, texts)));
    }

    private static async Task<Results<NoContent, RefusalProblem>> Plan(Guid id, Wish body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((PlanMigration useCase) => useCase.Handle(caller.Actor, Command(id, body), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Mark(Guid id, Done body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((MarkStepDone useCase) => useCase.Handle(caller.Actor, new MarkStepDone.Command(ExternalSubscriptionId.From(id), body.Step), ct))).ToNoContent();

    private static PlanMigration.Command Command(Guid id, Wish wish) => new(ExternalSubscriptionId.From(id), wish.Offer, wish.BuyOn);

    private static CustomerRelationshipId? Relationship(Guid? id) => id is { } known ? CustomerRelationshipId.From(known) : null;
}
