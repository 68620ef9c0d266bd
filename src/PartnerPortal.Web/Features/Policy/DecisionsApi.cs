using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>The decisions that the caller's organisation asked for, refused ones too.</summary>
internal static class DecisionsApi
{
    private static readonly string[] Columns = ["When", "Number", "Act", "Action", "By", "For", "Addressee", "Verdict", "Rule", "Pack"];

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapDecisions()
        {
            var decisions = routes.MapApi("/decisions", "Records");
            decisions.MapGet("", List).WithName("ListDecisions").WithSummary("Decisions of the policy, newest first; pass next as before");
            decisions.MapGet("/export", Export).WithName("ExportDecisions").WithSummary("Every decision of the filter as CSV; the export is recorded")
                .Produces(StatusCodes.Status200OK, contentType: "text/csv");
            routes.MapGet(PortalUrls.DecisionsFile, Export).RequireAuthorization().ExcludeFromDescription();
            decisions.MapGet("/{id:guid}", Explain).WithName("ExplainDecision").WithSummary("What every rule found, in the language of the request");
            decisions.MapGet("/{id:guid}/replay", Replay).WithName("ReplayDecision").WithSummary("The same judged again, with the facts of that moment or of today, and any pack; changes nothing");
            return routes;
        }
    }

    public sealed record Explanation(
        Guid Id, DateTimeOffset At, string AskedBy, PolicyAction Action, string Pack, Outcome Outcome, string Addressee, IReadOnlyList<FindingAnswer> Findings);

    /// <param name="Same">Every finding is the same as it was filed.</param>
    public sealed record Replayed(bool Same, Outcome Outcome, string Pack, IReadOnlyList<FindingAnswer> Appeared, IReadOnlyList<FindingAnswer> Gone);

    /// <summary>What to look for; everything may be left out.</summary>
    /// <param name="Q">A decision's number, a rule's, or part of a name.</param>
    public sealed record Search(Outcome? Outcome, Cursor? Before, string? Q, PolicyAction? Action, DateOnly? From, DateOnly? To)
    {
        public ListDecisions.Query Query => new(Outcome, Before) { Text = Q, Action = Action, From = From, To = To };
    }

    private static async Task<Ok<ListDecisions.Page>> List([AsParameters] Search search, Caller caller, UseCases useCases, CancellationToken ct) =>
        TypedResults.Ok(await useCases.Run((ListDecisions useCase) => useCase.Handle(caller.Actor, search.Query, ct)));

    private static async Task<IResult> Export(
        [AsParameters] Search search, Caller caller, UseCases useCases, IStringLocalizer<DecisionsPage> texts, Vocabulary words, HttpContext context)
    {
        var command = new ExportDecisions.Command(search.Query, new([.. Columns.Select(column => texts[$"Column.{column}"].Value)], DecisionNumber.Of, words.Of));
        var result = await useCases.Run((ExportDecisions useCase) => useCase.Handle(caller.Actor, command, () => context.Response.BeginFile(FileAnswers.Csv, "decisions.csv"), context.RequestAborted));
        return result.Refused(out var refusal) ? refusal.ToProblem() : Results.Empty;
    }

    private static async Task<Results<Ok<Replayed>, RefusalProblem>> Replay(
        Guid id, [AsParameters] ReplayDecision.Query query, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ReplayDecision useCase) => useCase.Handle(caller.Actor, id, query, ct));
        return result.To(replay => new Replayed(
            replay.IsSame, replay.Decision.Outcome, replay.Decision.Pack.Version, FindingAnswer.Of(replay.Appeared, texts), FindingAnswer.Of(replay.Gone, texts)));
    }

    private static async Task<Results<Ok<Explanation>, RefusalProblem>> Explain(Guid id, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ExplainDecision useCase) => useCase.Handle(caller.Actor, id, ct));
        return result.To(decision => new Explanation(
            decision.Id, decision.At, decision.AskedBy, decision.Action, decision.Pack, decision.Outcome, decision.Addressee,
            FindingAnswer.Of(decision.Findings, texts)));
    }
}
