using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A provider takes over what it has: chooses the file that Partner Center gave it, sees each verdict, imports, and takes away what stayed out.</summary>
public sealed class ImportJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    public static TheoryData<Reader> Readers => [.. Reader.All];

    [Theory, MemberData(nameof(Readers))]
    public async Task A_list_becomes_customers_row_by_row(Reader reader)
    {
        var page = await SignedIn(reader);
        await page.Serves(reader, "import-0");

        await Choose(page, File(reader));
        await Expect(page.Locator("[data-state=TenantId]")).ToHaveCountAsync(1);
        await page.Serves(reader, "import-1");

        await page.Locator("[data-act=check]").ClickAsync();
        await Expect(page.Locator("[data-import=Prepared]")).ToBeVisibleAsync();
        await Expect(page.Locator("tr[data-state=Refused]")).ToHaveCountAsync(3);
        await Expect(page.Locator("tr[data-state=Warning]")).ToHaveCountAsync(4);
        await page.Serves(reader, "import-2");

        await page.Locator("[data-act=leave-out]").First.ClickAsync();
        await Expect(page.Locator("tr.dim")).ToHaveCountAsync(1);
        await page.Locator("[data-consent=attest]").CheckAsync();
        await page.Locator("[data-act=start]").ClickAsync();
        await Expect(page.Locator("[data-result=Completed]")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(page.Locator("tr[data-state=Refused]")).ToHaveCountAsync(3);
        await Expect(page.Locator("tr[data-state=Skipped]")).ToHaveCountAsync(1);
        await page.Serves(reader, "import-4");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-act=download]").ClickAsync());
        var lines = await System.IO.File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task A_long_import_shows_how_far_it_is_and_can_be_cancelled()
    {
        var page = await SignedIn(Reader.English);
        await Choose(page, Text(["Microsoft ID,Company name,Primary domain name", .. Enumerable.Range(1, 10_000).Select(n => $"{Stranger(n)},Customer {n},customer{n}.example.com")]));
        await page.Locator("[data-act=check]").ClickAsync();
        await page.Locator("[data-consent=attest]").CheckAsync(new() { Timeout = 60_000 });
        await page.Locator("[data-act=start]").ClickAsync();

        await Expect(page.Locator("[data-done]")).Not.ToHaveAttributeAsync("data-done", "0", new() { Timeout = 30_000 });
        await page.Keep("import-3", Reader.English); // one look: it must still be running afterwards
        await page.FitsItsScreen();
        await page.IsAccessible();
        await page.Locator("[data-act=cancel]").ClickAsync();

        await Expect(page.Locator("[data-result=Cancelled]")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(page.Locator("tr[data-state=NotReached]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_with_a_word()
    {
        var page = await SignedIn(Reader.English);

        await Choose(page, "PK\u0003\u0004"u8.ToArray());

        await Expect(page.Locator("[data-refused='import.is-archive']")).ToBeVisibleAsync();
    }

    private async Task<IPage> SignedIn(Reader reader)
    {
        var page = await portal.Open("/sign-in?returnUrl=/imports", reader);
        await page.Locator("[data-user^=mina]").First.ClickAsync();
        await page.WaitForURLAsync("**/imports");
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private static Task Choose(IPage page, byte[] bytes) =>
        page.Locator("input[type=file]:enabled").SetInputFilesAsync(new FilePayload { Name = "customers-2026-11-23.csv", MimeType = "text/csv", Buffer = bytes });

    // Each reader imports customers of its own: the readers share one portal.
    private static byte[] File(Reader reader)
    {
        var first = 100_000 + (Reader.All.ToList().IndexOf(reader) * 10);
        string[] rows =
        [
            "Microsoft ID,Company name,Primary domain name,Country,Relationship,Tags,Notes",
            Row(first, "우드그로브 은행", "KR", "Cloud Reseller"), Row(first + 1, "Humongous Insurance", "KR", "Cloud Reseller"),
            Row(first + 2, "Coho Winery", "JP", "Cloud Reseller"), Row(first + 3, "Munson’s Pickles", "KR", "Cloud Reseller (DAP)"),
            $"0b7c-99,Proseware,proseware{first}.example.com,KR,Cloud Reseller,,", Row(first + 4, "Fincher Architects", "KR", "Cloud Reseller"),
            Row(first + 4, "Fincher again", "KR", "Cloud Reseller"),
        ];
        return Text(rows);
    }

    private static string Row(int number, string name, string country, string relationship) =>
        $"{Stranger(number)},{name},tenant{number}.example.com,{country},{relationship},main clinic,";

    private static Guid Stranger(int number) => new($"c41d07aa-3f62-4b1c-9d20-{number:000000000000}");

    private static byte[] Text(IEnumerable<string> lines) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n")))];
}
