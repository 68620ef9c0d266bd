using System.Net;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>The log as a file, for programs.</summary>
public sealed class ActivityExportTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Path = "/api/v1/activity/export";

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

    private static string Heading(Answer file) => file.Text.Split("\r\n")[0];
}
