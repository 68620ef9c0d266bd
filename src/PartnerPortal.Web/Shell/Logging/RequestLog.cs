using System.Diagnostics;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Shell.Logging;

/// <summary>
/// One line for each request, at a level that its answer deserves. It names the route, never the address: links to
/// invitations carry a secret in their path. People are named by their key.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError; // what an exception becomes
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        finally
        {
            Answered(LevelOf(status), context.Request.Method, RouteOf(context), PersonOf(context), status, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static LogLevel LevelOf(int status) => status switch
    {
        >= 500 => LogLevel.Error,
        >= 400 => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    private static string RouteOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint ? endpoint.RoutePattern.RawText ?? "/" : "(no route)";

    private static string PersonOf(HttpContext context) => context.User.SignIn() is var (user, _) ? user.ToString() : "nobody";

    [LoggerMessage(Message = "{Method} {Route} answered {Person} {Status} in {Elapsed:0.0} ms")]
    private partial void Answered(LogLevel level, string method, string route, string person, int status, double elapsed);
}
