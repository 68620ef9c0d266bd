using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace PartnerPortal.Crash.Tests;

/// <summary>One write under its own key, and what became of it: an answer, or silence.</summary>
internal sealed class Call(string person, string path, object body)
{
    private readonly string _key = Guid.CreateVersion7().ToString();

    public HttpStatusCode? Status { get; private set; }

    public string Text { get; private set; } = "";

    public bool IsDone => Status is HttpStatusCode.Created or HttpStatusCode.NoContent or HttpStatusCode.OK;

    /// <summary>Whether nobody knows what became of it, so that it has to be repeated.</summary>
    public bool IsOpen => Status is null or HttpStatusCode.ServiceUnavailable;

    /// <summary>Sends it, again under the same key when it was sent before.</summary>
    public async Task Send(Line line)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            request.Headers.Add("Idempotency-Key", _key);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await line.TokenOf(person));
            using var answer = await line.Client.SendAsync(request);
            Text = await answer.Content.ReadAsStringAsync();
            Status = answer.StatusCode;
        }
        catch (Exception silence) when (silence is HttpRequestException or IOException or OperationCanceledException)
        {
            Status = null;
        }
    }
}
