using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using PartnerPortal.Application;

namespace PartnerPortal.Web.Api;

/// <summary>
/// What a program gets when its request went wrong before or beside a use case: always a problem document, whatever it
/// said it accepts; never a page, never a stack trace.
/// </summary>
internal static partial class ApiFaults
{
    private static readonly PathString[] ForPrograms = ["/api", "/demo/tokens", "/demo/world", "/health", "/openapi"];

    extension(IApplicationBuilder app)
    {
        public IApplicationBuilder UseApiFaults() => app.UseWhen(
            context => IsForPrograms(context.Request.Path),
            programs => programs
                .Use(KeepOutOfCaches)
                .UseExceptionHandler(new ExceptionHandlerOptions
                {
                    ExceptionHandler = context => Of(context.Features.Get<IExceptionHandlerFeature>()!.Error).ExecuteAsync(context),
                    SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException, // the caller's fault, and told to the caller
                })
                .UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext))
                .Use(TakeEachOnce));
    }

    /// <summary>A program asks there and not a browser: it gets a document, never a page.</summary>
    public static bool IsForPrograms(PathString asked) => Array.Exists(ForPrograms, path => asked.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static Task KeepOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    // No parameter is a list. Of two values the framework makes one, which nobody meant.
    private static Task TakeEachOnce(HttpContext context, RequestDelegate next) =>
        context.Request.Query.FirstOrDefault(parameter => parameter.Value.Count > 1) is { Key: { } name }
            ? new RefusalProblem(ApiRefusals.Malformed(name), StatusCodes.Status400BadRequest).ExecuteAsync(context)
            : next(context);

    private static RefusalProblem Of(int status) => new(ApiRefusals.OfStatus(status), status);

    private static RefusalProblem Of(Exception failure) => failure switch
    {
        BadHttpRequestException { InnerException: UnknownName name and { Path: var path } } =>
            new(ApiRefusals.UnknownName(path ?? "", name.Value, name.Known), StatusCodes.Status400BadRequest),
        BadHttpRequestException { InnerException: JsonException { Path: var path } } => new(ApiRefusals.Malformed(path ?? "$"), StatusCodes.Status400BadRequest),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad => new(ApiRefusals.Malformed(ParameterIn(bad.Message)), StatusCodes.Status400BadRequest),
        BadHttpRequestException bad => Of(bad.StatusCode),
        StoreAwayException away => away.Refusal.ToProblem(),
        _ => Of(StatusCodes.Status500InternalServerError),
    };

    // The framework names the parameter in its message and nowhere else: Failed to bind parameter "Nullable<Outcome> outcome" from "x".
    private static string ParameterIn(string message) => Parameter().Match(message) is { Success: true } found
        ? JsonNamingPolicy.CamelCase.ConvertName(found.Groups["name"].Value) // a member of a record of parameters is told as it is written there
        : "$";

    [GeneratedRegex("parameter \"(?:[^\"]* )?(?<name>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
