using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>Every write of the API may be repeated under a key.</summary>
public sealed class SubmissionTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Invitations = "/api/v1/partnership-invitations";
    private static readonly object Invitation = new { recipient = "somebody@portal.example", language = "Korean" };

    [Fact]
    public async Task Of_64_at_once_one_has_the_effect_and_all_are_answered_alike()
    {
        var mina = await portal.As(portal.Cast.Mina);
        var before = (await mina.Get(Invitations)).Body.GetArrayLength();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => mina.PostUnder("at-once", Invitations, Invitation)));

        Assert.Equal(HttpStatusCode.Created, Assert.Single(answers.Distinct()).Status);
        Assert.Equal(before + 1, (await mina.Get(Invitations)).Body.GetArrayLength());
    }

    [Fact]
    public async Task A_refusal_is_repeated_to_the_letter()
    {
        var elena = await portal.As(portal.Cast.Elena);
        var request = new { recipient = "mina@portal.example", target = "hanbit.onmicrosoft.com" };

        var first = await elena.PostUnder("refused", "/api/v1/relationship-requests", request);

        Assert.Equal("policy.r-056", first.Code);
        Assert.Equal(first, await elena.PostUnder("refused", "/api/v1/relationship-requests", request));
    }

    [Fact]
    public async Task A_move_is_made_once_and_its_repetition_is_told_the_same()
    {
        var mina = await portal.As(portal.Cast.Mina);
        var (_, id) = await mina.Invite("");

        Assert.Equal(HttpStatusCode.NoContent, (await mina.PostUnder("back", $"{Invitations}/{id}/withdraw")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await mina.PostUnder("back", $"{Invitations}/{id}/withdraw")).Status);
        Assert.Equal("partnership.invitation-move-not-open", (await mina.Post($"{Invitations}/{id}/withdraw")).Code);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused_and_for_somebody_else_it_is_free()
    {
        var (mina, elena) = (await portal.As(portal.Cast.Mina), await portal.As(portal.Cast.Elena));
        var first = await mina.PostUnder("shared", Invitations, Invitation);

        var otherBody = await mina.PostUnder("shared", Invitations, new { recipient = "other@portal.example" });
        var otherAddress = await mina.PostUnder("shared", $"{Invitations}/{first.Said("id")}/resend");
        var other = await elena.PostUnder("shared", "/api/v1/relationship-requests", new { recipient = "hyejin@portal.example", target = "mirae.onmicrosoft.com" });

        Assert.All([otherBody, otherAddress], answer => Assert.Equal((HttpStatusCode.UnprocessableEntity, "portal.key-reused"), (answer.Status, answer.Code)));
        Assert.NotEqual("portal.key-reused", other.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("tab\there")]
    [InlineData("long")]
    public async Task A_malformed_key_is_refused_before_anything_happens(string key)
    {
        var mina = await portal.As(portal.Cast.Mina);
        var before = (await mina.Get(Invitations)).Text;

        var answer = await mina.PostUnder(key == "long" ? new string('k', 256) : key, Invitations, Invitation);

        Assert.Equal((HttpStatusCode.BadRequest, "api.key-malformed"), (answer.Status, answer.Code));
        Assert.Equal(before, (await mina.Get(Invitations)).Text);
    }

    [Fact]
    public void Every_write_of_the_api_goes_through_use_cases_that_know_its_key()
    {
        var writes = portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(IsWrite).ToList();

        Assert.True(writes.Count > 10);
        Assert.All(writes, write =>
        {
            var parameters = write.Metadata.OfType<MethodInfo>().Single().GetParameters().Select(parameter => parameter.ParameterType).ToList();
            Assert.Single(parameters, typeof(UseCases));
            Assert.Contains(parameters, type => type == typeof(Caller) || type == typeof(Reader));
            Assert.NotNull(write.Metadata.GetMetadata<IRequestSizeLimitMetadata>()); // it began with MapApi, which puts the filter around it
        });
    }

    [Fact]
    public async Task The_description_offers_the_key_wherever_something_is_changed()
    {
        var operations = (await portal.Nobody().Get("/openapi/v1.json")).Body.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: path.Name, Method: operation.Name, operation.Value)));

        Assert.All(operations, operation => Assert.Equal(SubmissionFilter.IsWrite(operation.Method, operation.Path), OffersKey(operation.Value)));
    }

    private static bool IsWrite(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is { } path && path.StartsWith("/api", StringComparison.OrdinalIgnoreCase)
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => SubmissionFilter.IsWrite(method, path)) is true;

    private static bool OffersKey(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        && parameters.EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == SubmissionFilter.Header);
}
