using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Features.Imports;

/// <summary>Files that an import gives away: an empty example, and the rows that stayed out.</summary>
internal static class ImportEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapImports()
        {
            routes.MapGet("/imports/example.csv", Example).ExcludeFromDescription();
            routes.MapGet("/imports/{run:guid}/left-out.csv", LeftOutRows).RequireAuthorization().ExcludeFromDescription();
            return routes;
        }
    }

    private static FileContentHttpResult Example(IStringLocalizer<ImportTexts> texts, ImportKind kind = ImportKind.Customers) =>
        TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"{texts[$"Example.{kind}"]}\r\n")], Csv, $"{kind}.csv".ToLowerInvariant());

    private static async Task<Results<FileContentHttpResult, NotFound>> LeftOutRows(
        HttpContext context, Guid run, UseCases useCases, ImportWords words, IStringLocalizer<ImportTexts> texts)
    {
        var ct = context.RequestAborted;
        if (context.User.SignIn() is not var (user, tenant)) return TypedResults.NotFound();
        if (await useCases.Run((FindActor useCase) => useCase.Handle(user, tenant, ct)) is not { } actor) return TypedResults.NotFound();

        var id = ImportRunId.From(run);
        var show = await useCases.Run((ShowImport useCase) => useCase.Handle(actor, id, ct));
        if (show.Refused(out _, out var details)) return TypedResults.NotFound();

        var wording = new DownloadLeftOutRows.Words(texts["Reason"], texts["Rule"], row => string.Join(' ', words.WhyLeftOut(row, details.Kind).Select(reason => reason.Text)));
        var file = await useCases.Run((DownloadLeftOutRows useCase) => useCase.Handle(actor, id, wording, ct));
        return file.Refused(out _, out var download) ? TypedResults.NotFound() : TypedResults.File(download.Bytes, Csv, download.FileName);
    }
}
