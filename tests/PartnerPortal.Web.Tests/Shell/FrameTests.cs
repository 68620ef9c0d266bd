using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Shell.Hosting;
using PartnerPortal.Web.Shell.Layouts;
using PartnerPortal.Web.Shell.Preferences;
using PartnerPortal.Web.Tests.Kit;

namespace PartnerPortal.Web.Tests.Shell;

public sealed class FrameTests : KitTest
{
    private readonly Frame _frame = new();

    public FrameTests()
    {
        Services.AddSingleton<IShell>(_frame);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Navigation_shows_where_one_is_and_counts_what_exists()
    {
        Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>().NavigateTo("resellers?tab=invitations");
        var layout = Render<MainLayout>();

        var current = Assert.Single(layout.FindAll("nav a[aria-current=page]"));
        Assert.Equal("/resellers", current.GetAttribute("href"));
        Assert.Equal("8", current.QuerySelector(".n")!.TextContent);
    }

    [Fact]
    public void The_menu_of_a_phone_opens_and_closes_with_a_navigation()
    {
        var layout = Render<MainLayout>();
        Assert.Empty(layout.FindAll("dialog"));

        layout.Find("[data-act=open-menu]").Click();
        Assert.NotNull(layout.Find("modal-host > dialog nav"));

        Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>().NavigateTo("customers");
        layout.WaitForAssertion(() => Assert.Empty(layout.FindAll("dialog")));
    }

    [Fact]
    public void Each_page_asks_anew_so_that_counts_follow_what_was_done()
    {
        var layout = Render<MainLayout>();
        _frame.Waiting = 2;

        Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>().NavigateTo("customers");

        layout.WaitForAssertion(() => Assert.Equal("2", layout.Find(".count").TextContent));
    }

    [Fact]
    public void The_skip_link_stays_on_the_page()
    {
        Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>().NavigateTo("resellers?tab=invitations");

        Assert.Equal("/resellers?tab=invitations#main", Render<MainLayout>().Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Forms_of_the_frame_come_back_to_the_page()
    {
        Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>().NavigateTo("resellers?tab=invitations");

        Assert.All(Render<MainLayout>().FindAll("input[name=returnUrl]"), url => Assert.Equal("/resellers?tab=invitations", url.GetAttribute("value")));
    }

    [Theory]
    [InlineData("/resellers?tab=1", "/resellers?tab=1")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void A_return_never_leaves_the_portal(string? url, string safe) => Assert.Equal(safe, ReturnUrl.Local(url));

    [Theory, InlineData("dark", "dark"), InlineData("\"><script>", null), InlineData(null, null)]
    public void Only_known_themes_are_written_into_the_page(string? cookie, string? theme)
    {
        var settings = new PortalSettings(PortalMode.Live, "", new Uri("https://portal.example/"), new StoreSettings(StoreKind.Sqlite, ""));
        var context = new DefaultHttpContext();
        if (cookie is not null) context.Request.Headers.Cookie = $"__Host-{Theme.Cookie}={Uri.EscapeDataString(cookie)}";

        Assert.Equal(theme, Theme.Of(context, settings));
    }

    private sealed class Frame : IShell
    {
        public int Waiting { get; set; }

        public Task<ShellModel?> Describe(CancellationToken ct) => Task.FromResult<ShellModel?>(new ShellModel(
            "Mina",
            new OrganisationEntry("hanbit", "Hanbit Distribution", "Indirect provider · Korea"),
            [new(null, [new("home", "Home", "/"), new("handshake", "Resellers", "/resellers", 8)])],
            "2021-05")
        { Waiting = Waiting });
    }
}
