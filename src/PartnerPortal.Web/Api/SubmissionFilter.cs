using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Submissions;
using HttpJson = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace PartnerPortal.Web.Api;

/// <summary>
/// Lets a program repeat any write of the API under an <c>Idempotency-Key</c>: the handler gets use cases that answer
/// this submission once. It stands around every endpoint; what only looks goes its way untouched.
/// </summary>
internal sealed class SubmissionFilter(IOptions<HttpJson> json) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    public const int MaxKeyLength = 255;

    private static readonly string[] Asking = ["/preview", "/evaluations"];

    /// <summary>Whether an endpoint changes something. A preview and an evaluation are asked by POST and change nothing.</summary>
    public static bool IsWrite(string method, string path) =>
        !HttpMethods.IsGet(HttpMethods.GetCanonicalizedValue(method)) && !Array.Exists(Asking, end => path.TrimEnd('/').EndsWith(end, StringComparison.OrdinalIgnoreCase));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!request.Headers.TryGetValue(Header, out var told) || !IsWrite(request.Method, request.Path)) return await next(context);
        if (told is not [{ } key] || !IsKey(key)) return new RefusalProblem(ApiRefusals.MalformedKey(), StatusCodes.Status400BadRequest);

        if (Who(context) is { } actor) Replace<UseCases>(context.Arguments, useCases => useCases.For(Submission.Of(actor, key, Content(context))));
        return await next(context);
    }

    private static bool IsKey(string key) => key.Length is > 0 and <= MaxKeyLength && key.All(character => character is > ' ' and <= '~');

    // Nobody in particular has no memory here. What such a caller may do can be repeated anyway.
    private static Actor? Who(EndpointFilterInvocationContext context) =>
        context.Arguments.OfType<Caller>().FirstOrDefault()?.Actor ?? context.Arguments.OfType<Reader>().FirstOrDefault()?.Actor;

    private static void Replace<T>(IList<object?> arguments, Func<T, T> by)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is T argument) arguments[i] = by(argument);
        }
    }

    // The address and the body as it was understood, so that spaces and the order of its fields make no difference.
    private string Content(EndpointFilterInvocationContext context)
    {
        var request = context.HttpContext.Request;
        var type = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var body = context.Arguments.FirstOrDefault(argument => argument is not null && argument.GetType() == type);
        return $"{request.Method} {request.Path}{request.QueryString}\n{JsonSerializer.Serialize(body, json.Value.SerializerOptions)}";
    }
}
