using Serilog;
using Serilog.Extensions.Logging;

namespace PartnerPortal.Web.Shell.Logging;

/// <summary>Serilog behind the framework's own ILogger, configured by the section "Serilog". Nothing else names it.</summary>
internal static class LoggingSetup
{
    /// <summary>How bad what a source tells must be at least, whatever the section says.</summary>
    private static readonly (string Source, LogLevel Level)[] Least =
    [
        // Below warnings the framework writes down whole addresses, and links to invitations carry a secret in theirs.
        ("Microsoft.AspNetCore", LogLevel.Warning),

        // What a stranger's cookie holds is no fault of the portal: whatever came of it, the answer is told.
        ("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical),
    ];

    extension(WebApplicationBuilder builder)
    {
        public WebApplicationBuilder AddPortalLogging()
        {
            var log = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();

            builder.Logging.ClearProviders().AddSerilog(log, dispose: true);

            // Serilog lets everything through that isn't held back from it by its own name.
            foreach (var (source, level) in Least) builder.Logging.AddFilter(source, level).AddFilter<SerilogLoggerProvider>(source, level);
            return builder;
        }
    }
}
