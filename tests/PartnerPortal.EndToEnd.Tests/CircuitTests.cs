namespace PartnerPortal.EndToEnd.Tests;

public sealed class CircuitTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    [Fact]
    public async Task A_public_page_gets_its_circuit()
    {
        var page = await portal.Open("/not-found");

        Assert.Equal(1, await page.Locator(".public[data-interactive]").CountAsync());
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_on_a_page_of_the_portal()
    {
        var page = await portal.Open("/no/such/page");

        Assert.Equal(1, await page.Locator(".public h1").CountAsync());
    }
}
