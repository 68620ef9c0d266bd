using System.Net;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>The log as a file, for programs.</summary>
public sealed class ActivityExportTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Path = "/api/v1/activity/export", Chain = "/api/v1/activity/chain";

    [Fact]
    public async Task The_log_leaves_as_a_file_in_the_readers_language_and_says_so_in_the_log()
    {
        var jun = await portal.As(portal.Cast.Jun);
        var english = await jun.Get(Path);
        jun.DefaultRequestHeaders.AcceptLanguage.Clear();
        jun.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ko");
        var korean = await jun.Get(Path);

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (english.Status, english.MediaType));
        Assert.NotEqual(Heading(english), Heading(korean));
        Assert.Equal(11, Heading(korean).Split(',').Length);
        var log = await jun.Get("/api/v1/activity?operation=export_activity");
        Assert.Equal(2, log.Body.GetProperty("rows").GetArrayLength());
        var record = log.Body.GetProperty("rows")[0].GetProperty("id").GetString();
        Assert.Equal("export", (await jun.Get($"/api/v1/activity/{record}")).Body.GetProperty("record").GetProperty("resource").GetString());
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_and_nothing_leaves() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await (await portal.As(portal.Cast.Jun)).Get($"{Path}?from=yesterday")).Status);

    [Fact]
    public async Task The_chain_leaves_as_a_file_and_says_how_far_it_is_sealed()
    {
        var mina = await portal.As(portal.Cast.Mina);

        var file = await mina.Get($"{Chain}/export?from=0001-01-01");

        Assert.Equal((HttpStatusCode.OK, "application/jsonl"), (file.Status, file.MediaType));
        Assert.StartsWith($"{{\"format\":\"partnerportal-activity/1\",\"chain\":\"{portal.Cast.Hanbit.Organization}\",\"holds\":\"all\"", file.Text, StringComparison.Ordinal);
        var state = (await mina.Get(Chain)).Body;
        Assert.Equal(64, state.GetProperty("fingerprint").GetString()!.Length);
        Assert.Equal(HttpStatusCode.NotFound, (await mina.Get($"{Chain}?of={portal.Cast.Namsan.Organization}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mina.Get($"{Chain}/export?of={portal.Cast.Namsan.Organization}")).Status);
    }

    private static string Heading(Answer file) => file.Text.Split("\r\n")[0];
}
