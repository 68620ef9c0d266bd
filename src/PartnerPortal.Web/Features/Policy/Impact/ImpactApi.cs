using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Application.Policy.Loops;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Policy.Impact;

/// <summary>What-if over the whole estate, and chains that no single rule sees. For the operator's side.</summary>
internal static class ImpactApi
{
    private const int Columns = 10;

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapImpact()
        {
            var policy = routes.MapApi("/policy", "Policy packs");
            policy.MapGet("/impact", Show).WithName("PreviewImpact").WithSummary("What another pack or another fact would change, over everything that is stored");
            policy.MapGet("/impact/export", Export).WithName("ExportImpact").WithSummary("Every changed verdict as CSV; the export is recorded").Produces(StatusCodes.Status200OK, contentType: "text/csv");
            policy.MapGet("/loops", Loops).WithName("FindLoops").WithSummary("Resale chains that come home or reach a CSP tenant, by up to six hops");
            routes.MapGet("/policy/impact.csv", Export).RequireAuthorization().ExcludeFromDescription();
            return routes;
        }
    }

    /// <param name="Pack">The pack to compare with, a draft too; none: the one in force.</param>
    /// <param name="On">The day of both verdicts; none: today.</param>
    /// <param name="Rule">The links of this rule only.</param>
    /// <param name="Tenant">What if this tenant was of <paramref name="Kind"/>.</param>
    /// <param name="Organization">What if every enrolment of this organisation was <paramref name="Enrollment"/>.</param>
    public sealed record Selection(string? Pack, DateOnly? On, string? Rule, Guid? Tenant, TenantKind? Kind, Guid? Organization, EnrollmentStatus? Enrollment)
    {
        public PreviewImpact.Query Query => new(Pack, On, Fact, Rule);

        // One that is said by half is refused, not left out.
        private FactChange? Fact => (Tenant ?? Organization, Kind, Enrollment) is (null, null, null) ? null : new(
            Tenant is { } tenant ? TenantId.From(tenant) : null, Kind, Organization is { } organization ? OrganizationId.From(organization) : null, Enrollment);
    }

    private static async Task<Results<Ok<PreviewImpact.Details>, RefusalProblem>> Show([AsParameters] Selection what, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((PreviewImpact useCase) => useCase.Handle(caller.Actor, what.Query, ct))).ToOk();

    private static async Task<Results<Ok<FindLoops.Details>, RefusalProblem>> Loops(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((FindLoops useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<IResult> Export([AsParameters] Selection what, Caller caller, UseCases useCases, IStringLocalizer<ImpactTexts> texts, HttpContext context)
    {
        var command = new ExportImpact.Command(what.Query, [.. Enumerable.Range(1, Columns).Select(column => texts[$"Column.{column}"].Value)]);
        var result = await useCases.Run((ExportImpact useCase) => useCase.Handle(caller.Actor, command, () => context.Response.BeginFile(FileAnswers.Csv, "impact.csv"), context.RequestAborted));
        return result.Refused(out var refusal) ? refusal.ToProblem() : Results.Empty;
    }
}
