using Microsoft.AspNetCore.Antiforgery;

namespace PartnerPortal.Web.Shell;

/// <summary>
/// A form that can't be read, or that another site sent, is the sender's fault: it is answered by its status and a page of
/// the portal, never by a stack trace.
/// </summary>
internal static class PageFaults
{
    extension(IApplicationBuilder app)
    {
        public IApplicationBuilder UsePageFaults() => app.Use(Answer);
    }

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = bad.StatusCode;

            // The page that tells is read, not posted to once more.
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }
    }
}
