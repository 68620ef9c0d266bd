using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Audit;

/// <summary>What happened in, and to, the caller's organisation.</summary>
internal static class ActivityApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapActivity()
        {
            var records = routes.MapApi("/activity", "Records");
            records.MapGet("", List).WithName("ListActivity").WithSummary("Activity records of the last month or from a day on, newest first; pass next as before");
            records.MapGet("/{id:guid}", Read).WithName("ReadActivity").WithSummary("One record, and what else happened to the same thing");
            records.MapGet("/export", Export).WithName("ExportActivity").WithSummary("Every record of the filter as CSV; the export is recorded")
                .Produces(StatusCodes.Status200OK, contentType: "text/csv");
            records.MapGet("/chain", ShowChain).WithName("ShowChain").WithSummary("How far the caller's records are sealed, the last signed head, and the key");
            records.MapGet("/chain/export", ExportChain).WithName("ExportChain").WithSummary("The caller's chain as a file that the verifier checks; the export is recorded")
                .Produces(StatusCodes.Status200OK, contentType: FileAnswers.JsonLines);
            routes.MapGet("/activity/export.csv", Export).RequireAuthorization().ExcludeFromDescription();
            routes.MapGet("/activity/chain.jsonl", ExportChain).RequireAuthorization().ExcludeFromDescription();
            return routes;
        }
    }

    /// <param name="From">The first day; none: a month ago.</param>
    /// <param name="By">The person, by the name in the record.</param>
    /// <param name="With">The organisation on the other side.</param>
    public sealed record Selection(DateOnly? From, DateOnly? To, string? Operation, string? By, Guid? With, Guid? Correlation)
    {
        public ActivityFilter Filter => new(From, To, Operation, By, With is { } id ? OrganizationId.From(id) : null, Correlation);
    }

    private static async Task<Results<Ok<ListActivity.Page>, RefusalProblem>> List(
        Cursor? before, [AsParameters] Selection only, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListActivity useCase) => useCase.Handle(caller.Actor, new(before, only.Filter), ct))).ToOk();

    private static async Task<Results<Ok<ReadActivity.Details>, RefusalProblem>> Read(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ReadActivity useCase) => useCase.Handle(caller.Actor, id, ct))).ToOk();

    private static async Task<IResult> Export([AsParameters] Selection only, Caller caller, UseCases useCases, ActivityWords words, HttpContext context)
    {
        var command = new ExportActivity.Command(only.Filter, words.OfTheFile);
        var result = await useCases.Run((ExportActivity useCase) => useCase.Handle(caller.Actor, command, () => context.Response.BeginFile(FileAnswers.Csv, "activity.csv"), context.RequestAborted));
        return result.Refused(out var refusal) ? refusal.ToProblem() : Results.Empty;
    }

    private static async Task<Results<Ok<ShowChain.Details>, RefusalProblem>> ShowChain(Guid? of, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ShowChain useCase) => useCase.Handle(caller.Actor, ChainOf(of), ct))).ToOk();

    /// <param name="of">Whose chain, for operators; zeros are the portal's own.</param>
    private static async Task<IResult> ExportChain([AsParameters] Selection only, Guid? of, Caller caller, UseCases useCases, HttpContext context)
    {
        var command = new ExportChain.Command(only.Filter, ChainOf(of));
        var result = await useCases.Run((ExportChain useCase) => useCase.Handle(caller.Actor, command, () => context.Response.BeginFile(FileAnswers.JsonLines, "activity.jsonl"), context.RequestAborted));
        return result.Refused(out var refusal) ? refusal.ToProblem() : Results.Empty;
    }

    private static ChainId? ChainOf(Guid? of) => of is { } id ? ChainId.From(id) : null;
}
