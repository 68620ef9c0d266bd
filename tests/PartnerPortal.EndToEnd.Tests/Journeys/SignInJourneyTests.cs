using Microsoft.Playwright;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>Signing in and out with a work account, at a real provider.</summary>
public sealed class SignInJourneyTests(PortalWithProvider stage) : IClassFixture<PortalWithProvider>
{
    [Fact]
    public async Task A_person_signs_in_at_their_organisation_and_out_everywhere()
    {
        var page = await stage.Portal.Open(PortalUrls.SignInAndReturn(PortalUrls.Customers));
        await page.Serves(Reader.English, "sign-in-work-account");
        await page.ClickAsync("[data-act=work-account]");
        await PortalWithProvider.AnswerProvider(page, "mina");

        await page.WaitForURLAsync(url => url.EndsWith(PortalUrls.Customers, StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator(".account")).ToContainTextAsync("Mina Seo");

        await page.ClickAsync(".account");
        await page.ClickAsync("[data-act=sign-out]");
        await page.ClickAsync("[name=logout]");
        await page.WaitForURLAsync(url => url.EndsWith(PortalUrls.SignIn, StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });

        await page.ClickAsync("[data-act=work-account]");
        await Assertions.Expect(page.Locator("[name=login]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_no_of_the_provider_is_explained_in_the_readers_language()
    {
        foreach (var reader in Reader.All)
        {
            var page = await stage.Portal.Open(PortalUrls.SignIn, reader);
            await page.ClickAsync("[data-act=work-account]");
            await PortalWithProvider.AnswerProvider(page, "nobody");

            await page.WaitForSelectorAsync("[data-fault=Declined]");
            await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
            await page.Serves(reader, "sign-in-failed");
        }
    }

    [Fact]
    public async Task Who_is_asked_for_a_second_factor_confirms_it_and_goes_on_where_they_were()
    {
        var path = PortalUrls.NewRequestTo("mirae.onmicrosoft.com");
        var page = await SignIn(path);
        await page.WaitForSelectorAsync("[data-remedy=R-018]");
        await page.Serves(Reader.English, "step-up");

        await page.ClickAsync("[data-remedy=R-018] a");
        await PortalWithProvider.AnswerProvider(page, "mina", secondFactor: true);

        await page.WaitForURLAsync(url => url.EndsWith(path, StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator("[data-remedy=R-018]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_takes_its_open_page_along()
    {
        var (here, there) = (await SignIn(PortalUrls.Sessions, "elena"), await SignIn(PortalUrls.Customers, "elena"));
        await PortalInChromium.Visit(here, PortalUrls.Sessions);
        await here.Serves(Reader.English, "sessions");

        await here.Locator("[data-act=end-session]").First.ClickAsync();

        await there.WaitForURLAsync(url => url.Contains(PortalUrls.SignIn, StringComparison.Ordinal), new() { Timeout = 60_000 });
        await Assertions.Expect(here.Locator("[data-act=end-session]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_organisation_that_nobody_knows_introduces_itself_and_is_let_in()
    {
        var applicant = await stage.Portal.Open(PortalUrls.SignIn, Reader.Korean);
        await Register(applicant);
        await applicant.Serves(Reader.Korean, "register");
        await applicant.FillAsync("[data-field=name]", "Bada Marine");
        await applicant.FillAsync("[data-field=domain]", "bada.onmicrosoft.com");
        await applicant.ClickAsync("[data-act=ask]");
        await applicant.WaitForSelectorAsync("[data-state=waiting]");

        var desk = await SignIn(PortalUrls.Registrations, "nari");
        await desk.Serves(Reader.English, "registrations");
        await desk.ClickAsync("[data-act=approve]");
        await desk.ClickAsync("dialog .btn.primary");
        await Assertions.Expect(desk.Locator("[data-domain='bada.onmicrosoft.com']")).ToHaveCountAsync(0);

        await PortalInChromium.Visit(applicant, PortalUrls.Register);
        await applicant.WaitForSelectorAsync("[data-state=approved]");
        await applicant.GotoAsync(PortalUrls.SignInWithWorkAccount);
        await Assertions.Expect(applicant.Locator(".account")).ToContainTextAsync("Sumi Bae");
    }

    private static async Task Register(IPage page)
    {
        await page.ClickAsync("[data-act=work-account]");
        await PortalWithProvider.AnswerProvider(page, "sumi");
        await page.WaitForURLAsync(url => url.EndsWith(PortalUrls.Register, StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
    }

    private async Task<IPage> SignIn(string path, string person = "mina")
    {
        var page = await stage.Portal.Open(PortalUrls.SignInAndReturn(path));
        await page.ClickAsync("[data-act=work-account]");
        await PortalWithProvider.AnswerProvider(page, person);
        await page.WaitForURLAsync(url => url.EndsWith(path, StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
