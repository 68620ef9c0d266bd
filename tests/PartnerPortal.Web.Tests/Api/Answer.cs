using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PartnerPortal.Web.Tests;

/// <summary>What the portal answered a program: the status, the kind of text, and its JSON (undefined when there is none).</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, string Text)
{
    public const string Problem = "application/problem+json";

    public JsonElement Body => Text.Length > 0 && MediaType?.EndsWith("json", StringComparison.Ordinal) is true ? JsonDocument.Parse(Text).RootElement : default;

    public string? Code => Said("code");

    public string? Said(string property) => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty(property, out var value) ? value.ToString() : null;

    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
}

internal static class Programs
{
    extension(HttpClient client)
    {
        public async Task<Answer> Get(string path) => await Answer.Of(await client.GetAsync(path));

        public async Task<Answer> Post(string path, object? body = null) => await Answer.Of(await client.PostAsJsonAsync(path, body ?? new { }));

        public async Task<Answer> PostUnder(string key, string path, object? body = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
            return await Answer.Of(await client.SendAsync(request));
        }

        public async Task<Answer> Send(string method, string path, HttpContent? content = null) =>
            await Answer.Of(await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = content }));

        /// <summary>Invites, and answers the secret of the link and the id of the invitation.</summary>
        public Task<(string Token, string Id)> Invite(string target) => client.Ask("/api/v1/partnership-invitations", target);

        /// <summary>Asks a customer, and answers the secret of the link and the id of the request.</summary>
        public Task<(string Token, string Id)> AskCustomer(string target) => client.Ask("/api/v1/relationship-requests", target);

        private async Task<(string Token, string Id)> Ask(string path, string target)
        {
            var sent = await client.Post(path, new { recipient = "somebody@portal.example", target, language = "Korean" });
            Assert.Equal(HttpStatusCode.Created, sent.Status);
            var id = sent.Said("id")!;
            var link = await client.Get($"{path}/{id}/link");
            return (link.Said("url")!.Split('/')[^1], id);
        }
    }
}
