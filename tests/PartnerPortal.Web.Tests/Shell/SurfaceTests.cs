using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>What the portal shows of itself to whoever knocks: what it is for, and nothing beside.</summary>
public sealed class SurfaceTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Theory]
    [InlineData("/.git/config"), InlineData("/.git/HEAD"), InlineData("/appsettings.json"), InlineData("/web.config"), InlineData("/PartnerPortal.Web.dll")]
    [InlineData("/data/portal.db"), InlineData("/portal.db"), InlineData("/keys/links.key"), InlineData("/mail/x.eml"), InlineData("/js/"), InlineData("/css/"), InlineData("/_content/")]
    [InlineData("/js/..%2f..%2fappsettings.json"), InlineData("/js/%2e%2e/%2e%2e/appsettings.json"), InlineData("/js/kit.js.map"), InlineData("/metrics"), InlineData("/swagger/index.html")]
    public async Task What_is_no_part_of_the_portal_is_not_served(string path)
    {
        using var answer = await portal.Nobody().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, InlineData("/"), InlineData("/sign-in"), InlineData("/api/v1/me"), InlineData("/js/kit.js")]
    public async Task Nobody_gets_back_by_TRACE_what_was_sent(string path)
    {
        using var question = new HttpRequestMessage(HttpMethod.Trace, path) { Headers = { { "X-Secret", "s3cret" } } };
        using var answer = await portal.Nobody().SendAsync(question);

        Assert.NotEqual("message/http", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("s3cret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in", "text/html"), InlineData("/no/such/page", "text/html"), InlineData("/js/kit.js", "text/javascript"), InlineData("/css/tokens.css", "text/css")]
    [InlineData("/imports/example.csv", "text/csv"), InlineData("/openapi/v1.json", "application/json"), InlineData("/api/v1/me", "application/problem+json")]
    public async Task Every_answer_says_what_it_is_and_every_text_in_which_letters(string path, string type)
    {
        using var answer = await portal.Nobody().GetAsync(path);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.True(!type.StartsWith("text/", StringComparison.Ordinal) || answer.Content.Headers.ContentType.CharSet is "utf-8", $"{answer.Content.Headers.ContentType}");
    }

    [Fact]
    public async Task A_file_is_handed_over_and_not_shown()
    {
        using var answer = await portal.Nobody().GetAsync("/imports/example.csv");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_line_break_in_an_address_makes_no_line_of_its_own()
    {
        var jun = await portal.As(portal.Cast.Jun);
        foreach (var path in new[] { "/api/v1/invitations/x%0d%0aFORGED", "/nothing%0d%0aFORGED", "/invitations/x%0aFORGED", "/api/v1/decisions?outcome=%0d%0aFORGED" }) await jun.Get(path);

        Assert.DoesNotContain(portal.Log, line => line.Contains("\nFORGED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_encoded_twice_is_decoded_once()
    {
        var page = await portal.Nobody().GetStringAsync("/sign-in?returnUrl=%2Fx%252e%252e%252Fy%26amp%3Blt%3B");

        Assert.Contains("value=\"/x%2e%2e%2Fy&amp;amp;lt;\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_itself_where_it_comes_from_is_not_believed()
    {
        await using var strict = new RunningPortal { Settings = new Dictionary<string, string> { ["Portal:Limits:Visits"] = "2" } };
        await strict.InitializeAsync();
        HttpStatusCode last = default;
        for (var visit = 1; visit <= 3; visit++)
        {
            using var visitor = strict.Nobody();
            visitor.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{visit}");
            visitor.DefaultRequestHeaders.Add("X-Real-IP", $"198.51.100.{visit}");
            last = (await visitor.GetAsync("/sign-in")).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task What_was_refused_stands_in_the_log_with_whom()
    {
        var (jun, mina) = (await portal.As(portal.Cast.Jun), portal.Cast.Mina.User);
        using var browser = await portal.BrowserOf(portal.Cast.Mina);

        Assert.Equal(HttpStatusCode.Forbidden, (await jun.Get("/api/v1/policy/packs")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jun.Get($"/api/v1/decisions/{Guid.CreateVersion7()}")).Status);
        using var forged = await browser.PostAsync("/preferences/theme", new FormUrlEncodedContent([new("theme", "dark")]));

        foreach (var told in new[] { $"answered {portal.Cast.Jun.User} 403", $"answered {portal.Cast.Jun.User} 404", $"answered {mina} 400" })
            Assert.True(portal.Log.Any(line => line.Contains(told, StringComparison.Ordinal)), told);
    }

    [Fact]
    public async Task The_key_of_links_is_read_by_the_portals_own_user_alone()
    {
        if (OperatingSystem.IsWindows()) return;

        // Nobody made one before it: it comes without the sample world.
        await using var first = new RunningPortal { Mode = "Live" };
        await first.InitializeAsync();
        var key = Path.Combine(first.Services.GetRequiredService<PortalSettings>().KeyFolder, "links.key");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Fact]
    public async Task A_body_without_end_is_refused_by_its_size()
    {
        using var browser = portal.Nobody();
        var word = RunningPortal.Antiforgery().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;

        Assert.Equal(HttpStatusCode.OK, await Send(1024));
        Assert.True(await Send(1024 * 1024) is null or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest);

        // Null: the portal hung up while the body was still on its way.
        async Task<HttpStatusCode?> Send(int length)
        {
            try
            {
                using var answer = await browser.PostAsync("/preferences/theme", new FormUrlEncodedContent(
                    [new("__RequestVerificationToken", word), new("theme", "dark"), new("returnUrl", "/sign-in"), new("filler", new string('x', length))]));
                return answer.StatusCode;
            }
            catch (HttpRequestException closed) when (closed.InnerException is IOException)
            {
                return null;
            }
        }
    }

    [Fact]
    public void A_circuit_has_limits_and_keeps_its_faults_to_itself()
    {
        var circuit = portal.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        var hub = portal.Services.GetRequiredService<IOptions<HubOptions>>().Value;
        var server = portal.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.False(circuit.DetailedErrors);
        Assert.False(hub.EnableDetailedErrors is true);
        Assert.InRange(circuit.DisconnectedCircuitMaxRetained, 1, 1000);
        Assert.InRange(circuit.JSInteropDefaultCallTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.InRange(hub.MaximumReceiveMessageSize!.Value, 1, 64 * 1024);
        Assert.InRange(server.Limits.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Two_lengths_of_one_body_are_no_request()
    {
        var address = portal.ClientOptions.BaseAddress;
        foreach (var twice in new[] { "Content-Length: 2\r\nContent-Length: 44", "Transfer-Encoding: chunked\r\nTransfer-Encoding: x", "Transfer-Encoding: x" })
        {
            using var line = new System.Net.Sockets.TcpClient();
            await line.ConnectAsync(address.Host, address.Port);
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /preferences/theme HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n{twice}\r\n\r\n0\r\n\r\n"));
            using var reader = new StreamReader(line.GetStream());

            var answer = await reader.ReadLineAsync();

            Assert.True(answer is "HTTP/1.1 400 Bad Request" or "HTTP/1.1 501 Not Implemented" or "HTTP/1.1 411 Length Required", $"{twice}: {answer}");
        }
    }

    [Fact]
    public void A_line_of_the_log_says_when_to_the_millisecond_and_in_which_zone()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
        var line = settings.RootElement.GetProperty("Serilog").GetProperty("WriteTo")[0].GetProperty("Args").GetProperty("outputTemplate").GetString()!;

        Assert.StartsWith("{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} ", line, StringComparison.Ordinal);
        Assert.Contains("{TraceId}", line, StringComparison.Ordinal);
    }
}
