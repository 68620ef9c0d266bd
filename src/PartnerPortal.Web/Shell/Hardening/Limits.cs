using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>How large and how slow a request or a circuit may be, before anybody looks at what it asks.</summary>
internal static class Limits
{
    // Files of an import come through the circuit, in pieces.
    private const int LargestBody = 1024 * 1024, LargestMessage = 64 * 1024, UnacknowledgedBatches = 10;

    private static readonly TimeSpan ForHeaders = TimeSpan.FromSeconds(15), ForBrowser = TimeSpan.FromSeconds(30), ForReturning = TimeSpan.FromMinutes(3);

    extension(IServiceCollection services)
    {
        public IServiceCollection AddLimits(LimitSettings limits) => services
            .AddRateLimits(limits)
            .Configure<KestrelServerOptions>(options =>
            {
                options.AddServerHeader = false;
                options.Limits.MaxRequestBodySize = LargestBody;
                options.Limits.RequestHeadersTimeout = ForHeaders;
            })
            .Configure<HubOptions>(options =>
            {
                options.MaximumReceiveMessageSize = LargestMessage;
                options.MaximumParallelInvocationsPerClient = 1;
            })
            .Configure<CircuitOptions>(options =>
            {
                options.DisconnectedCircuitMaxRetained = limits.RetainedCircuits;
                options.DisconnectedCircuitRetentionPeriod = ForReturning;
                options.JSInteropDefaultCallTimeout = ForBrowser;
                options.MaxBufferedUnacknowledgedRenderBatches = UnacknowledgedBatches;
            });
    }
}
