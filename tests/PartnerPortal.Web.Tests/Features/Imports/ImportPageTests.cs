using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Web.Features.Imports;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Localisation;

namespace PartnerPortal.Web.Tests.Features.Imports;

public sealed class ImportPageTests : PortalComponentTest
{
    private const string Headings = "Microsoft ID,Company name,Primary domain name,Remarks";

    [Fact]
    public void A_file_is_shown_as_it_is_read_and_its_rows_are_checked()
    {
        var page = Choose(Open<ImportPage>(Cast.Mina, PortalUrls.Imports), List(Headings, Row(1), Row(2)));

        page.WaitForAssertion(() => Assert.Equal(["TenantId", "Name", "Domain", "Ignored"], page.FindAll("tr[data-state]").Select(row => row.GetAttribute("data-state"))));
        page.Find("[data-act=check]").Click();

        page.WaitForAssertion(() => Assert.StartsWith("/imports/", Address, StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_that_was_read_wrongly_is_changed()
    {
        var page = Choose(Open<ImportPage>(Cast.Mina, PortalUrls.Imports), List("Microsoft ID,Who,Primary domain name", Row(1)));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-fault='import.field-missing']")));
        Assert.Equal("true", page.Find("[data-act=check]").GetAttribute("aria-disabled"));
        page.Find("[data-heading=Who]").Change(((int)ImportField.Name).ToString());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-fault]")));
        Assert.Null(page.Find("[data-act=check]").GetAttribute("aria-disabled"));
    }

    [Fact]
    public void A_file_that_is_no_list_is_refused_on_the_page()
    {
        var page = Choose(Open<ImportPage>(Cast.Mina, PortalUrls.Imports), "PK\u0003\u0004"u8.ToArray());

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-refused='import.is-archive']")));
        Assert.Empty(page.FindAll("[data-act=check]"));
    }

    [Fact]
    public void Who_may_not_import_is_told_so()
    {
        var page = Open<ImportPage>(Cast.Nari, PortalUrls.Imports);

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-refused='access.lacks-permission']")));
        Assert.Empty(page.FindAll("input[type=file]"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task The_empty_example_has_headings_that_are_known(string language)
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var example = List(Texts.File<ImportTexts>(language)[$"Example.{kind}"], "a,b,c,d,e");
            var file = await Done((ReadImportFile useCase) => useCase.Handle(Cast.Mina, new ReadImportFile.Command(kind, example, ImportSettings.Guessed), default));

            Assert.Null(file.Fault);
            Assert.DoesNotContain(ImportField.Ignored, file.Columns.Select(column => column.Field));
        }
    }

    [Fact]
    public async Task Nothing_starts_before_the_importer_ticks()
    {
        var page = OpenRun(await Prepared(List(Headings, Row(1), "x,Broken,b.example.com,")));
        page.WaitForAssertion(() => Assert.Equal(["Refused", "Warning"], page.FindAll("tr[data-state]").Select(row => row.GetAttribute("data-state"))));

        page.Find("[data-act=start]").Click();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[data-consent=attest]").GetAttribute("aria-invalid")));

        page.Find("[data-consent=attest]").Change(true);
        page.Find("[data-act=start]").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-import=Running]")));
    }

    [Fact]
    public async Task A_row_is_left_out_and_taken_in_again()
    {
        var page = OpenRun(await Prepared(List(Headings, Row(1))));

        page.WaitForElement("[data-act=leave-out]").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tr.dim")));
        page.Find("[data-act=leave-out]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tr.dim")));
    }

    [Fact]
    public async Task A_running_import_shows_how_far_it_is_and_is_cancelled()
    {
        var id = await Started(List([Headings, .. Enumerable.Range(1, 250).Select(Row)]));
        var page = OpenRun(id);
        page.WaitForAssertion(() => Assert.Equal("0", page.Find("[data-done]").GetAttribute("data-done")));

        page.Find("[data-act=cancel]").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-result=Cancelled]")));
        Assert.All(page.FindAll("tr[data-state]"), row => Assert.Equal("NotReached", row.GetAttribute("data-state")));
    }

    [Fact]
    public async Task A_finished_import_says_what_stayed_out_and_gives_it_away()
    {
        var id = await Started(List(Headings, Row(1), "x,Broken,b.example.com,", $"{Cast.Dongbaek.Tenant},Dongbaek,dongbaek.onmicrosoft.com,"));
        await Portal.Run((RunImports job) => job.Handle(default));

        var page = OpenRun(id);

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-result=Completed]")));
        Assert.StartsWith("/decisions/", page.Find("[data-act=why]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["Refused", "Refused"], page.FindAll("tr[data-state]").Select(row => row.GetAttribute("data-state")));
        Assert.Equal(PortalUrls.LeftOutRows(id.Value), page.Find("[data-act=download]").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_organisations_import_is_unknown()
    {
        var id = await Prepared(List(Headings, Row(1)));

        var page = Open<ImportRunPage>(Cast.Elena, PortalUrls.Import(id.Value), run => run.Add(r => r.Run, id.Value));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-refused='import.unknown']")));
    }

    private IRenderedComponent<ImportRunPage> OpenRun(ImportRunId id) =>
        Open<ImportRunPage>(Cast.Mina, PortalUrls.Import(id.Value), run => run.Add(r => r.Run, id.Value));

    private Task<ImportRunId> Prepared(byte[] bytes) => Done((PrepareImport useCase) =>
        useCase.Handle(Cast.Mina, new PrepareImport.Command(ImportKind.Customers, "customers.csv", bytes, ImportSettings.Guessed), default));

    private async Task<ImportRunId> Started(byte[] bytes)
    {
        var id = await Prepared(bytes);
        await Done((StartImport useCase) => useCase.Handle(Cast.Mina, new StartImport.Command(id, IsAttested: true), default));
        return id;
    }

    private static IRenderedComponent<ImportPage> Choose(IRenderedComponent<ImportPage> page, byte[] bytes)
    {
        page.WaitForComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, "customers.csv"));
        return page;
    }

    private static byte[] List(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n")));

    private static string Row(int number) => $"c41d07aa-3f62-4b1c-9d20-{number:000000000000},Customer {number},customer{number}.example.com,";
}
