using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PartnerPortal.Application;
using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>Demo lets anybody sign in as anybody: it stays on one machine, and out of Production.</summary>
public sealed class PortalSettingsTests
{
    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, false)]
    [InlineData("Staging", null, false)]
    [InlineData("Staging", "demo", true)]
    [InlineData("Development", "Live", false)]
    public void Demo_is_what_development_means_and_elsewhere_has_to_be_asked_for(string environment, string? mode, bool isDemo) =>
        Assert.Equal(isDemo, Read(environment, ("Portal:Mode", mode)).IsDemo);

    [Theory]
    [InlineData("Portal:Limits:Reads", "many")]
    [InlineData("Portal:Limits:Writes", "-1")]
    [InlineData("Portal:Proxies", "proxy.example")]
    public void What_cannot_be_meant_stops_the_start_and_is_named(string setting, string told)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, told)]).Build();

        var refused = Assert.Throws<CannotStartException>(() => new ServiceCollection().AddProxies(configuration).AddLimits(LimitSettings.Read(configuration)));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_is_not_possible_in_production() =>
        Assert.Contains("Portal:Mode", Assert.Throws<CannotStartException>(() => Read("Production", ("Portal:Mode", "Demo"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "http://+:5080")]
    [InlineData("urls", "http://localhost:5080;http://192.168.0.7:5080")]
    [InlineData("urls", "http://localhost.evil.example:5080")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://[::]:5080")]
    public void Demo_does_not_listen_beyond_this_machine_unless_that_is_meant(string setting, string address)
    {
        var refused = Assert.Throws<CannotStartException>(() => Read("Development", (setting, address)));
        Assert.Contains("Portal:DemoBeyondLoopback", refused.Message, StringComparison.Ordinal);

        Assert.True(Read("Development", (setting, address), ("Portal:DemoBeyondLoopback", "true")).IsDemo);
        Assert.False(Read("Development", (setting, address), ("Portal:Mode", "Live")).IsDemo);
    }

    [Fact]
    public void Ports_alone_listen_on_every_address() =>
        Assert.Throws<CannotStartException>(() => Read("Development", ("urls", null), ("HTTP_PORTS", "8080")));

    [Theory, InlineData("http://localhost:5080"), InlineData("http://127.0.0.1:0"), InlineData("http://[::1]:5080")]
    public void Loopback_is_fine(string address) => Assert.True(Read("Development", ("urls", address)).IsDemo);

    [Fact]
    public void A_mode_that_nobody_knows_stops_the_start() =>
        Assert.Contains("Dmeo", Assert.Throws<CannotStartException>(() => Read("Development", ("Portal:Mode", "Dmeo"))).Message, StringComparison.Ordinal);

    [Theory, InlineData("portal.example"), InlineData("ftp://portal.example")]
    public void The_public_address_is_one_that_people_type(string url) =>
        Assert.Contains(url, Assert.Throws<CannotStartException>(() => Read("Production", ("Portal:PublicUrl", url))).Message, StringComparison.Ordinal);

    private static PortalSettings Read(string environment, params IReadOnlyList<(string Key, string? Value)> told)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase) { ["urls"] = "http://localhost:5080" };
        foreach (var (key, value) in told) values[key] = value;
        return PortalSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), new Environment(environment));
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "PartnerPortal.Web";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
