using System.Globalization;
using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A customer declares what it bought elsewhere, hires a partner for it, and begins to bring Azure to CSP.</summary>
public sealed class ElsewhereJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Bomi = "bomi.ahn@ea-giant";

    // Milliseconds. A hire is the longest act: several questions, one commit, and the list anew.
    private const float Patience = 15_000;

    [Theory]
    [InlineData("en-GB", "contoso-dist.onmicrosoft.com", "Contoso", true)]
    [InlineData("ko-KR", "wingtip.onmicrosoft.com", "Wingtip", false)]
    public async Task What_was_bought_elsewhere_is_looked_after_by_a_partner(string language, string domain, string name, bool isMine)
    {
        var reader = new Reader(language);
        var page = await portal.SignIn(Bomi, PortalUrls.Elsewhere, reader);
        await LookAt(page, "elsewhere", reader);

        var licences = $"Visio Plan 2 {reader.Language}";
        await Declare(page, licences, channel: 2, seats: "25");
        await Expect(Row(page, licences)).ToHaveAttributeAsync("data-state", "Confirmed");

        await Row(page, licences).Locator("[data-act=choose-support]").ClickAsync();
        await Choose(page, name, isMine);
        await Expect(page.Locator("[data-checks] [data-finding=R-091][data-tone=stop]")).ToBeVisibleAsync();
        await LookAt(page, "elsewhere-hire", reader);
        await Expect(page.Locator("[data-box=admin-rights]")).Not.ToBeCheckedAsync();
        await page.Locator("[data-box=admin-rights]").CheckAsync();
        await Expect(page.Locator("[data-checks] [data-finding=R-091][data-tone=ok]")).ToBeVisibleAsync();
        if (!isMine) await page.Locator("[data-box=consent]").CheckAsync();
        await page.Locator("[data-act=ask]").ClickAsync();
        await Expect(Row(page, licences)).ToHaveAttributeAsync("data-state", "Supported", new() { Timeout = Patience });

        var azure = $"Azure {reader.Language}";
        await Declare(page, azure, channel: 5, seats: null);
        await Row(page, azure).Locator("[data-act=choose-support]").ClickAsync();
        await Choose(page, name, isMine: true);
        await Expect(page.Locator("[data-checks] [data-finding=R-093]")).ToBeVisibleAsync();
        await page.Locator("[data-act=ask]").ClickAsync();
        await Expect(Row(page, azure)).ToHaveAttributeAsync("data-state", "MigrationPlanned", new() { Timeout = Patience });
        await Expect(page.Locator("[data-plan] [data-warning=R-093]").First).ToBeVisibleAsync();
        await LookAt(page, "elsewhere-plan", reader);

        await PortalInChromium.Visit(page, PortalUrls.MyPartners);
        await Expect(page.Locator("[data-overlaps]")).ToBeVisibleAsync();
        await LookAt(page, "my-partners-elsewhere", reader);

        await SeenByThePartner(domain, licences, reader);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("ko-KR")]
    public async Task A_syndication_subscription_is_refused_and_says_why_in_the_list(string language)
    {
        var reader = new Reader(language);
        var page = await portal.SignIn(Bomi, PortalUrls.Elsewhere, reader);
        var offer = $"Office 365 Business {reader.Language}";

        await Declare(page, offer, channel: 7, seats: "12", isRefused: true);
        await LookAt(page, "elsewhere-refused", reader);
        await page.Locator("[data-act=cancel]").ClickAsync();

        await Expect(Row(page, offer)).ToHaveAttributeAsync("data-state", "Refused");
        await Expect(page.Locator("[data-refused]", new() { HasText = offer }).Locator("[data-decision=stop]")).ToBeVisibleAsync();
    }

    private async Task SeenByThePartner(string domain, string licences, Reader reader)
    {
        var page = await portal.SignIn(await portal.PersonAt(domain, Roles.AdminAgent), $"{PortalUrls.Customers}?q=ea-giant", reader);
        await page.Locator("[data-act=subscriptions]").First.ClickAsync();
        await Expect(Row(page, licences)).ToHaveAttributeAsync("data-state", "Supported");
        await LookAt(page, "customer-subscriptions", reader);
        if (await page.Locator("[data-act=change-support]").CountAsync() > 0)
        {
            await page.Locator("[data-act=change-support]").First.ClickAsync();
            await Expect(page.Locator("[data-choices]")).ToBeVisibleAsync();
            await LookAt(page, "support-contact", reader);
        }

        await page.Context.CloseAsync();
    }

    private static async Task Declare(IPage page, string offer, int channel, string? seats, bool isRefused = false)
    {
        await page.Locator("[data-act=declare]").ClickAsync();
        await page.Locator("[data-field=channel]").SelectOptionAsync(new SelectOptionValue { Index = channel - 2 });
        await page.Locator("[data-field=offer]").FillAsync(offer);
        if (seats is null) await page.Locator("[data-dialog=declare] [role=radiogroup] label, [data-dialog=declare] fieldset label").Nth(1).ClickAsync();
        else await page.Locator("[data-field=seats]").FillAsync(seats);
        if (seats is not null) await page.Locator("[data-field=term]").FillAsync(DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Locator("[data-act=send]").ClickAsync();
        if (isRefused) await Expect(page.Locator("[data-dialog=declare] [data-decision=stop]")).ToBeVisibleAsync();
        else await Expect(page.Locator("[data-dialog=declare]")).ToHaveCountAsync(0);
    }

    private static async Task Choose(IPage page, string name, bool isMine)
    {
        await Expect(page.Locator("[data-dialog=hire] input[type=radio]").First).ToBeVisibleAsync();
        if (isMine)
        {
            await page.Locator("[data-dialog=hire] label", new() { HasText = name }).First.ClickAsync();
        }
        else
        {
            await page.Locator("[data-dialog=hire] input[type=radio]").Last.CheckAsync();
            var listed = page.Locator("[data-field=listed]");
            await listed.SelectOptionAsync((await listed.Locator("option", new() { HasText = name }).GetAttributeAsync("value"))!);
        }

        await Expect(page.Locator("[data-act=ask]", new() { HasText = name })).ToBeVisibleAsync(); // the checks are this partner's
    }

    private static ILocator Row(IPage page, string offer) => page.Locator("tr[data-state]", new() { Has = page.Locator($"span.main:text-is('{offer}')") });

    private static async Task LookAt(IPage page, string name, Reader reader)
    {
        await page.Keep(name, reader);
        await page.FitsItsScreen();
        await page.IsAccessible();
    }
}
