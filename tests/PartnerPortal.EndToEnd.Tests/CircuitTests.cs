namespace PartnerPortal.EndToEnd.Tests;

public sealed class CircuitTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    [Fact]
    public async Task A_public_page_gets_its_circuit()
    {
        var page = await portal.Open("/not-found");

        Assert.Equal(1, await page.Locator(".public[data-interactive]").CountAsync());
    }
}
