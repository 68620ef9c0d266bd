using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>What if: the policy's answer to made-up facts. Nothing is looked up about organisations, nothing is filed.</summary>
internal static class EvaluationsApi
{
    /// <summary>The address, which changes nothing although it is posted to.</summary>
    public const string Path = "/policy/evaluations";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapEvaluations()
        {
            routes.MapApi(Path, "Policy").MapPost("", Evaluate).WithName("EvaluatePolicy")
                .WithSummary("What the rules say to made-up facts; nothing is looked up or filed")
                .Accepts<Evaluation>("application/json")
                .AddOpenApiOperationTransformer(EvaluationDescription.Describe);
            return routes;
        }
    }

    /// <summary>The verdict, and what each rule found.</summary>
    public sealed record Verdict(Outcome Outcome, string Pack, IReadOnlyList<RuleFinding> Findings);

    /// <param name="Remedy">What would help, or null: nothing is wrong.</param>
    /// <param name="Facts">What the rule looked at, by the names that its texts use.</param>
    public sealed record RuleFinding(string Rule, Outcome Outcome, string Message, string? Remedy, IReadOnlyDictionary<string, JsonValue> Facts);

    private static async Task<Results<Ok<Verdict>, RefusalProblem>> Evaluate(Caller caller, Evaluation question, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((EvaluateFacts useCase) => useCase.Handle(caller.Actor, question.Query, question.Pack, ct));
        return result.Refused(out var refusal, out var decision)
            ? new RefusalProblem(ApiRefusals.UnknownName("pack", refusal.Arguments[0], refusal.Arguments[1]), StatusCodes.Status400BadRequest)
            : TypedResults.Ok(new Verdict(decision.Outcome, decision.Pack.Version, [.. decision.Findings.Select(finding => Tell(finding, texts))]));
    }

    private static RuleFinding Tell(Finding finding, FindingTexts texts) => new(
        finding.Rule, finding.Outcome, texts.Message(finding), finding.Outcome is Outcome.Allow ? null : texts.Remedy(finding.Rule),
        finding.Evidence.DistinctBy(fact => fact.Name).ToDictionary(fact => fact.Name, ValueOf));

    private static JsonValue ValueOf(Fact fact) => fact.Kind is FactKind.Count
        ? JsonValue.Create(int.Parse(fact.Value, CultureInfo.InvariantCulture))
        : JsonValue.Create(fact.Value);
}
