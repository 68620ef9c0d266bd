using Microsoft.Net.Http.Headers;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Api;

/// <summary>Keeps a token to its scope: one that reads changes nothing. It stands around every endpoint, before anything is looked up.</summary>
internal sealed class ScopeFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (context.HttpContext.User.Scope() is not TokenScope.Read || !SubmissionFilter.IsWrite(request.Method, request.Path)) return await next(context);

        response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"insufficient_scope\", scope=\"write\"";
        return ApiRefusals.LacksScope(TokenScope.Write).ToProblem();
    }
}
