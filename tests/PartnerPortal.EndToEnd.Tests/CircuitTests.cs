using Microsoft.Playwright;

namespace PartnerPortal.EndToEnd.Tests;

public sealed class CircuitTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    [Fact]
    public async Task A_click_reaches_the_server_and_its_answer_reaches_the_page()
    {
        var page = await portal.Open("/");

        await Assertions.Expect(page.Locator("[data-clicks='0']")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(page.Locator("[data-clicks='1']")).ToBeVisibleAsync();
    }
}
