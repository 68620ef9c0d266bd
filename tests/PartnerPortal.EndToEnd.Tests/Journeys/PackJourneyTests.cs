using System.Globalization;
using Microsoft.Playwright;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>An operator drafts a pack, sees what it would change, announces it, and it takes effect on its day; people read of it before.</summary>
public sealed class PackJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Operator = "nari.kim@portal-operator", Customer = "hyejin.lim@woodgrove";

    [Theory]
    [InlineData("en-GB", "en-1", "MissingPartnerOfRecord")]
    [InlineData("ko-KR", "ko-1", "ResellerMayRemoveCustomer")]
    public async Task A_pack_is_drafted_previewed_announced_and_takes_effect(string language, string version, string parameter)
    {
        var reader = new Reader(language);
        var day = portal.Clock.Today.AddDays(8);
        var page = await portal.SignIn(Operator, PortalUrls.DraftPack("2021-05"), reader);

        await Draft(page, version, parameter);
        await page.Keep("pack-draft", reader);
        await page.IsAccessible();

        await page.Locator("[data-act=impact]").ClickAsync();
        await Expect(page.Locator("[data-links]").First).ToBeVisibleAsync();
        await page.Locator("[data-act=list]").First.ClickAsync();
        await Expect(page.Locator("tbody")).ToHaveCountAsync(2);
        await page.Keep("impact", reader);
        await page.IsAccessible();
        await page.FitsItsScreen();

        await page.Locator("[data-act=announce]").ClickAsync();
        await Announce(page, day, reader);
        await Expect(page.Locator("[data-state=Announced]").First).ToBeVisibleAsync();

        var customer = await portal.SignIn(Customer, PortalUrls.Home, reader);
        await customer.Locator($"[data-announcement='{version}'] a").First.ClickAsync();
        await Expect(customer.Locator("main")).ToContainTextAsync(version);
        await Expect(customer.Locator($"tr[data-state={parameter}]")).ToBeVisibleAsync();
        await customer.Keep("announcement", reader);
        await customer.IsAccessible();

        portal.Clock.GoOnTo(day);
        await PortalInChromium.ChangePerson(page, Operator, PortalUrls.Packs);
        await Expect(page.Locator($"tr:has([data-pack='{version}']) [data-state=InForce]")).ToBeVisibleAsync();
        await page.Keep("packs-in-force", reader);
        await page.IsAccessible();
    }

    [Theory, InlineData("en-GB"), InlineData("ko-KR")]
    public async Task An_operator_asks_what_a_suspended_partner_would_change_and_takes_the_list_out(string language)
    {
        var reader = new Reader(language);
        var page = await portal.SignIn(Operator, PortalUrls.Packs, reader);
        await page.Locator("[data-act=what-if]").ClickAsync();
        await page.Locator("[data-field=target]").FillAsync("nowhere.example");
        await page.Locator("[data-act=ask]").ClickAsync();
        await Expect(page.Locator("[data-refused='impact.nobody-there']")).ToBeVisibleAsync();
        await page.Keep("what-if-estate-refused", reader);
        await page.IsAccessible();

        await page.Locator("[data-field=target]").FillAsync("contoso-dist.onmicrosoft.com");
        await page.Locator("[data-act=ask]").ClickAsync();
        await page.Locator("[data-act=list]").First.ClickAsync();
        await Expect(page.Locator("tbody")).ToHaveCountAsync(2);
        await page.Keep("what-if-estate-list", reader);
        await page.IsAccessible();
        await page.FitsItsScreen();

        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-act=export]").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync());
        Assert.Equal(await Changed(page), lines.Length - 1);
    }

    // Every changed verdict is a line of the file.
    private static async Task<int> Changed(IPage page) =>
        (await page.Locator("[data-links]").EvaluateAllAsync<int[]>("all => all.map(one => Number(one.dataset.links))")).Sum();

    private static async Task Draft(IPage page, string version, string parameter)
    {
        await page.Locator("[data-field=version]").FillAsync(version);
        await page.Locator("[data-act=create]").ClickAsync();
        var field = page.Locator($"[data-parameter={parameter}]");
        await Expect(field).ToBeVisibleAsync();
        if (parameter == "MissingPartnerOfRecord") await field.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        else await field.Locator("label.chip").Last.ClickAsync();
        await Expect(page.Locator("[data-unsaved='1']")).ToBeVisibleAsync();
        await page.Locator("[data-act=save]").ClickAsync();
        await Expect(page.Locator("[data-unsaved='0']")).ToBeVisibleAsync();
        await Expect(page.Locator($"[data-difference={parameter}]")).ToBeVisibleAsync();
    }

    private static async Task Announce(IPage page, DateOnly day, Reader reader)
    {
        await page.Locator("[data-field=day]").FillAsync(day.ToString("O", CultureInfo.InvariantCulture));
        await page.Locator("[data-field=en-title]").FillAsync("The rules change");
        await page.Locator("[data-field=en-text]").FillAsync("Please see what changes.");
        await page.Locator("[data-field=ko-title]").FillAsync("규칙이 바뀝니다");
        await page.Locator("[data-field=ko-text]").FillAsync("달라지는 내용을 확인하세요.");
        await page.Locator("[data-act=publish]").ClickAsync();
        await Expect(page.Locator("[data-dialog=confirm]")).ToBeVisibleAsync();
        await page.Keep("announce-confirm", reader);
        await page.IsAccessible();
        await page.Locator("[data-act=confirm]").ClickAsync();
        await Expect(page.Locator("[data-dialog=confirm]")).ToHaveCountAsync(0);
    }
}
