using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Identity.Tokens;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Api;

/// <summary>
/// The one place where a refusal becomes HTTP (RFC 9457). Programs branch on <c>code</c>; <c>detail</c> and
/// <c>remedy</c> are for people, in the language of the request. Nothing in it differs from call to call, so that what
/// is invisible answers exactly as what does not exist.
/// </summary>
internal sealed class RefusalProblem(Refusal refusal, int status) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/problem+json";

    private const string SecondsToWait = "2";

    private static readonly int[] Statuses =
    [
        StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity,
        StatusCodes.Status503ServiceUnavailable,
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var words = services.GetRequiredService<IStringLocalizer<ApiTexts>>();
        var texts = services.GetRequiredService<RefusalText>();
        var isOurs = refusal.Code.StartsWith(ApiRefusals.Prefix, StringComparison.Ordinal);
        var problem = new ProblemDetails
        {
            Type = $"urn:partnerportal:refusal:{refusal.Code}",
            Title = words[$"Title.{status}"],
            Status = status,
            Detail = isOurs ? words[refusal.Code, [.. refusal.Arguments]] : texts.Of(refusal),
            Extensions = { ["code"] = refusal.Code },
        };
        if (refusal.Code == ApiRefusals.UnknownNameCode) (problem.Extensions["field"], problem.Extensions["known"]) = (refusal.Arguments[0], refusal.Arguments[2].Split(", "));
        if (refusal.Rule is { } rule) problem.Extensions["rule"] = rule;
        if (!isOurs && texts.Remedy(refusal) is { } remedy) problem.Extensions["remedy"] = remedy;
        if (refusal.Decision is { } decision) problem.Extensions["decision"] = decision;

        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized) httpContext.Response.Headers.WWWAuthenticate = BearerHeader.Challenge;
        if (status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = SecondsToWait;
        await httpContext.Response.WriteAsJsonAsync(problem, options: null, MediaType, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in Statuses) builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [MediaType]));
    }
}

internal static class RefusalProblems
{
    extension(Refusal refusal)
    {
        public RefusalProblem ToProblem(int status) => new(refusal, status);

        public RefusalProblem ToProblem() => new(refusal, refusal.Kind switch
        {
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Denied => StatusCodes.Status403Forbidden,
            RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "A new kind needs a status."),
        });
    }
}
