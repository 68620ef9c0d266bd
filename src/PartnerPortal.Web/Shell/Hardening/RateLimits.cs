using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>
/// How often one caller may ask, by what it asks for. Who signed in is counted by person and tenant, a program by its
/// token, everybody else by network address, of IPv6 the first 64 bits; one caller's flood costs nobody else an answer. Invitations have a measure of their own.
/// </summary>
internal static class RateLimits
{
    private static readonly PathString[] Uncounted = ["/_blazor", "/_framework", "/_content", "/css", "/js", "/health"];
    private static readonly PathString[] SigningIn = ["/sign-in", "/demo/sign-in", "/demo/tokens", "/break-glass"];

    private enum Ask
    {
        Nothing,
        SignIn,
        Visit,
        Read,
        Write,
    }

    extension(IServiceCollection services)
    {
        public IServiceCollection AddRateLimits(LimitSettings limits) => services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (Ask Ask, string Caller)>(context => Bucket(context, limits));
            options.OnRejected = Refuse;
        });
    }

    private static RateLimitPartition<(Ask Ask, string Caller)> Bucket(HttpContext context, LimitSettings limits)
    {
        var signIn = context.User.SignIn();
        var ask = Of(context.Request, isSignedIn: signIn is not null);
        var perMinute = ask switch
        {
            Ask.SignIn => limits.SignIns,
            Ask.Visit => limits.Visits,
            Ask.Read => limits.Reads,
            Ask.Write => limits.Writes,
            _ => 0,
        };
        if (perMinute is 0) return RateLimitPartition.GetNoLimiter((Ask.Nothing, ""));

        var caller = ask is Ask.Read or Ask.Write ? context.User.Token() ?? $"{signIn}" : Network(context.Connection.RemoteIpAddress);
        return RateLimitPartition.GetTokenBucketLimiter((ask, caller), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        });
    }

    /// <summary>One line has a whole /64 of IPv6, and a new address of it for every call; of IPv4 it has one address.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 }) return $"{address}";

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    private static Ask Of(HttpRequest request, bool isSignedIn)
    {
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (Under(request.Path, Uncounted)) return Ask.Nothing;
        if (!isReading && Under(request.Path, SigningIn)) return Ask.SignIn;
        if (!isSignedIn) return Ask.Visit;
        return isReading ? Ask.Read : Ask.Write;
    }

    private static bool Under(PathString path, PathString[] folders) => Array.Exists(folders, folder => path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase));

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken ct)
    {
        var context = rejected.HttpContext;
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (ApiFaults.IsForPrograms(context.Request.Path))
        {
            await ApiRefusals.TooMany(seconds).ToProblem(StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
            return;
        }

        // No page: it would ask for its files and its circuit, and so for more.
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>()["api.too-many", seconds], ct);
    }
}
