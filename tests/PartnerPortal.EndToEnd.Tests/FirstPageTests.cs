namespace PartnerPortal.EndToEnd.Tests;

public sealed class FirstPageTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    public static TheoryData<Reader> Readers => [.. Reader.All];

    [Theory, MemberData(nameof(Readers))]
    public async Task The_first_page_serves_every_reader(Reader reader)
    {
        var page = await portal.Open("/", reader);

        await page.Keep("first", reader);
        Assert.Equal(reader.Language[..2], await page.Locator("html").GetAttributeAsync("lang"));
        await page.FitsItsScreen();
        await page.IsAccessible();
    }
}
