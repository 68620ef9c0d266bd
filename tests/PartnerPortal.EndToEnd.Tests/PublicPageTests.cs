namespace PartnerPortal.EndToEnd.Tests;

public sealed class PublicPageTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    public static TheoryData<Reader> Readers => [.. Reader.All];

    [Theory, MemberData(nameof(Readers))]
    public async Task A_public_page_serves_every_reader(Reader reader)
    {
        var page = await portal.Open("/not-found", reader);

        await page.Keep("not-found", reader);
        Assert.Equal(reader.Language[..2], await page.Locator("html").GetAttributeAsync("lang"));
        await page.FitsItsScreen();
        await page.IsAccessible();
    }
}
