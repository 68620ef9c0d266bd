using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerPortal.Web.Shell.Logging;

namespace PartnerPortal.Web.Tests.Shell;

public sealed class LoggingSetupTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, true)]
    [InlineData("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.Error, false)]
    [InlineData("PartnerPortal.Web.Shell", LogLevel.Debug, true)]
    public void Whatever_is_configured_no_source_tells_what_it_must_not(string source, LogLevel level, bool isTold)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Serilog:MinimumLevel:Default"] = "Verbose",
            ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore"] = "Verbose",
        });
        using var services = builder.AddPortalLogging().Services.BuildServiceProvider();

        Assert.Equal(isTold, services.GetRequiredService<ILoggerFactory>().CreateLogger(source).IsEnabled(level));
    }
}
