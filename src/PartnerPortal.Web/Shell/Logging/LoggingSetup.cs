using Serilog;

namespace PartnerPortal.Web.Shell.Logging;

/// <summary>Serilog behind the framework's own ILogger, configured by the section "Serilog". Nothing else names it.</summary>
internal static class LoggingSetup
{
    extension(WebApplicationBuilder builder)
    {
        public WebApplicationBuilder AddPortalLogging()
        {
            var log = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();

            // Below warnings the framework writes down whole addresses, and links to invitations carry a secret in theirs.
            // And what a stranger's cookie holds is no fault of the portal: whatever came of it, the answer is told.
            builder.Logging.ClearProviders().AddSerilog(log, dispose: true)
                .AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
            return builder;
        }
    }
}
