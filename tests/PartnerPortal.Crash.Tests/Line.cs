using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace PartnerPortal.Crash.Tests;

/// <summary>The way to one run of the portal. Tokens are kept: they outlive it.</summary>
internal sealed class Line(Uri address, ConcurrentDictionary<string, string> tokens) : IDisposable
{
    public HttpClient Client { get; } = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    public async Task<string> TokenOf(string person)
    {
        if (tokens.TryGetValue(person, out var known)) return known;

        using var answer = await Client.PostAsJsonAsync("/demo/tokens", new { user = person });
        answer.EnsureSuccessStatusCode();
        return tokens[person] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    public void Dispose() => Client.Dispose();
}
