using System.Text.Json;
using Microsoft.IdentityModel.Protocols;

namespace PartnerPortal.Web.Identity.OpenIdConnect.Provider;

/// <summary>
/// How the portal itself talks to the provider: to safe addresses only, never redirected, and never waiting long or reading
/// much, because the other side may be anything.
/// </summary>
internal sealed class ProviderChannel : IDocumentRetriever, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 1 << 20,
    };

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => Read(new HttpRequestMessage(HttpMethod.Get, address), cancel);

    /// <summary>Sends a form and answers the status with the JSON that came back.</summary>
    public async Task<(bool Done, JsonElement Answer)> Post(string address, IEnumerable<KeyValuePair<string, string>> form, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await Send(request, ct);
        return (response.IsSuccessStatusCode, await Json(response, ct));
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> Read(HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        using (var response = await Send(request, ct))
        {
            return response.IsSuccessStatusCode
                ? await response.Content.ReadAsStringAsync(ct)
                : throw new SignInFailedException(SignInFault.ProviderAway, $"The provider answered {(int)response.StatusCode} where it describes itself.");
        }
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct)
    {
        if (request.RequestUri is not { IsSafe: true }) throw new SignInFailedException(SignInFault.NotTrusted, "The provider names an address without TLS.");

        try
        {
            return await _http.SendAsync(request, ct);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new SignInFailedException(SignInFault.ProviderAway, "The provider can't be reached.", failure);
        }
    }

    private static async Task<JsonElement> Json(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            return JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct)).RootElement;
        }
        catch (JsonException failure)
        {
            throw new SignInFailedException(SignInFault.ProviderAway, $"The provider answered {(int)response.StatusCode} with something that is no JSON.", failure);
        }
    }
}
