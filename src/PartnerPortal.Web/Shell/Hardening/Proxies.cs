using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using PartnerPortal.Application;
using IPNetwork = System.Net.IPNetwork;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>
/// The setting <c>Portal:Proxies</c>: whose word counts about where a request came from and by which scheme. Nobody's,
/// unless an address or a network is named there: whoever else says so is not believed.
/// </summary>
internal static class Proxies
{
    extension(IServiceCollection services)
    {
        /// <exception cref="CannotStartException">An entry is neither an address nor a network.</exception>
        public IServiceCollection AddProxies(IConfiguration configuration)
        {
            var trusted = (configuration["Portal:Proxies"] ?? "")
                .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network).ToList();
            return services.Configure<ForwardedHeadersOptions>(options =>
            {
                options.KnownProxies.Clear();
                options.KnownIPNetworks.Clear();
                trusted.ForEach(options.KnownIPNetworks.Add);
                options.ForwardedHeaders = trusted.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            });
        }
    }

    private static IPNetwork Network(string told)
    {
        if (IPNetwork.TryParse(told, out var network)) return network;
        if (IPAddress.TryParse(told, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);

        throw new CannotStartException($"Portal:Proxies names '{told}'. It has to be an address such as 10.0.0.7, or a network such as 10.0.0.0/24.");
    }
}
