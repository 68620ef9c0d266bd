using System.Net.Http.Json;
using PartnerPortal.Benchmarks.Seeding;

namespace PartnerPortal.Benchmarks.Servers;

/// <summary>The portal as it is shipped, with everything switched on, over a store of its own that is filled on first use.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly Server _server;
    private readonly HttpClient _client;

    private Portal(Server server) => (_server, _client) = (server, new HttpClient { BaseAddress = server.Address });

    public Uri Address => _server.Address;

    public static async Task<Portal> Start(Options options, int organisations, World world)
    {
        var folder = Path.Combine(options.Data, $"portal-{organisations}");
        if (!Directory.Exists(folder))
        {
            await PortalSeeder.Fill($"{folder}.new", world);
            Directory.Move($"{folder}.new", folder);
        }

        return await StartOn(folder);
    }

    /// <summary>With the sample world, in a folder that may be empty.</summary>
    public static async Task<Portal> StartOn(string folder)
    {
        // Not Production, where nobody can have a token without a sign-in page.
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Benchmark",
            ["Portal__Mode"] = "Demo",
            ["Portal__DataFolder"] = folder,
            ["Serilog__MinimumLevel__Default"] = "Warning",
            ["Portal__Limits__SignIns"] = "0",
            ["Portal__Limits__Reads"] = "0",
            ["Portal__Limits__Writes"] = "0",
        };
        return new Portal(await Server.Start(port => [Path.Combine(AppContext.BaseDirectory, "PartnerPortal.Web.dll"), $"--urls=http://127.0.0.1:{port}"], "/health/ready", environment));
    }

    /// <summary>What a program sends to prove that it is somebody's.</summary>
    public Task<string> TokenOf(int organisation) => TokenOf(World.SignInOf(organisation));

    public async Task<string> TokenOf(string person)
    {
        using var answer = await _client.PostAsJsonAsync("/demo/tokens", new { user = person });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Issued>())!.Token;
    }

    public async Task<T> Get<T>(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new("Bearer", token) } };
        using var answer = await _client.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<T>())!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private sealed record Issued(string Token);
}
