namespace PartnerPortal.Web.Tests.Shell;

/// <summary>What an engine would do with the image, without an engine.</summary>
public sealed class ContainerStartTests(PublishedPortal portal) : IClassFixture<PublishedPortal>
{
    [Fact]
    public async Task The_published_portal_becomes_healthy_shows_a_page_and_stops_when_asked()
    {
        Assert.False(await portal.IsHealthy());

        portal.Start();

        Assert.True(await portal.IsHealthySoon());
        using var client = new HttpClient { BaseAddress = portal.Address };
        Assert.Contains("<html", await client.GetStringAsync(new Uri("sign-in", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(0, await portal.Stop());
    }

    [Fact]
    public async Task A_portal_that_cannot_start_says_why_in_one_line()
    {
        await Names("Portal:Store", ("Portal__Store", "Oracle"));
        await Names("ConnectionStrings:Portal", ("Portal__Store", "SqlServer"));
        await Names("ConnectionStrings:Portal", ("ConnectionStrings__Portal", "Server=sql.example;Database=portal"));
        await Names("Portal:DataFolder", ("Portal__DataFolder", "/proc/portal"));
    }

    private async Task Names(string named, (string Name, string Value) setting)
    {
        var (code, said) = await portal.StartInVain(setting);

        Assert.Equal(1, code);
        Assert.Contains(named, Assert.Single(said.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
