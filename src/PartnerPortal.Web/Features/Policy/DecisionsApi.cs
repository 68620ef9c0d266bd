using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>The decisions that the caller's organisation asked for, refused ones too.</summary>
internal static class DecisionsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapDecisions()
        {
            var decisions = routes.MapApi("/decisions", "Records");
            decisions.MapGet("", List).WithName("ListDecisions").WithSummary("Decisions of the policy, newest first; pass next as before");
            decisions.MapGet("/{id:guid}", Explain).WithName("ExplainDecision").WithSummary("What every rule found, in the language of the request");
            return routes;
        }
    }

    public sealed record Explanation(
        Guid Id, DateTimeOffset At, string AskedBy, PolicyAction Action, string Pack, Outcome Outcome, string Addressee, IReadOnlyList<FindingAnswer> Findings);

    private static async Task<Ok<ListDecisions.Page>> List(Outcome? outcome, Cursor? before, Caller caller, UseCases useCases, CancellationToken ct) =>
        TypedResults.Ok(await useCases.Run((ListDecisions useCase) => useCase.Handle(caller.Actor, new(outcome, before), ct)));

    private static async Task<Results<Ok<Explanation>, RefusalProblem>> Explain(Guid id, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ExplainDecision useCase) => useCase.Handle(caller.Actor, id, ct));
        return result.To(decision => new Explanation(
            decision.Id, decision.At, decision.AskedBy, decision.Action, decision.Pack, decision.Outcome, decision.Addressee,
            FindingAnswer.Of(decision.Findings, texts)));
    }
}
