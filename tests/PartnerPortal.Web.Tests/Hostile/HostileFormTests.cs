using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerPortal.Web.Tests.Hostile;

/// <summary>200 hostile posts to the forms that a browser sends beside the circuit: a page or a redirect home, never an exception.</summary>
public sealed partial class HostileFormTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const int Inputs = 200;

    private readonly HostileText _text = new(seed: 1126);

    [Fact]
    public async Task No_form_breaks_the_portal_or_sends_anybody_elsewhere()
    {
        var forms = Forms();
        Assert.True(forms.Count > 4, "Nothing was scanned, so nothing was proved.");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.ClientOptions.BaseAddress };
        var token = Antiforgery().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;
        Assert.NotEmpty(token);

        for (var i = 0; i < Inputs; i++)
        {
            var (path, fields) = forms[i % forms.Count];
            using var content = Content(fields, i % 3 == 0 ? _text.Plain() : token);
            using var answer = await browser.PostAsync(path, content);

            var told = $"{path} {fields[i / forms.Count % fields.Count]}: {(int)answer.StatusCode}";
            if ((int)answer.StatusCode >= 500) Assert.Fail($"{told} {portal.LastFault}");
            Assert.Equal(browser.BaseAddress!.Authority, new Uri(browser.BaseAddress, answer.Headers.Location ?? browser.BaseAddress).Authority);
            Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.True(i % 3 != 0 || answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Redirect or HttpStatusCode.NotFound, told);
        }
    }

    private HttpContent Content(IReadOnlyList<string> fields, string token) => _text.Next(8) switch
    {
        0 => new ByteArrayContent(_text.Bytes(500)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } },
        1 => new StringContent("{}", Encoding.UTF8, "application/json"),
        2 => new ByteArrayContent(_text.Bytes(500)) { Headers = { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } },
        _ => new FormUrlEncodedContent([.. fields.Concat(fields.Take(1)).Select(field => KeyValuePair.Create(field, Whole(_text.Plain()))), new("__RequestVerificationToken", Whole(token))]),
    };

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private IReadOnlyList<(string Path, IReadOnlyList<string> Fields)> Forms() =>
    [
        .. from endpoint in portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true
           let fields = endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Where(parameter => parameter.ParameterInfo.IsDefined(typeof(Microsoft.AspNetCore.Mvc.FromFormAttribute), inherit: false)).Select(parameter => parameter.Name).ToList()
           where fields.Count > 0
           select (endpoint.RoutePattern.RawText!, (IReadOnlyList<string>)fields),
    ];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Antiforgery();
}
