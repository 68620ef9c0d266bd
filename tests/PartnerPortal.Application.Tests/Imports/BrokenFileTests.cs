using System.IO.Compression;
using System.Text;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;

namespace PartnerPortal.Tests.Imports;

/// <summary>A bad file ends in a clear word and harms nothing.</summary>
public sealed class BrokenFileTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["latin-1"] = () => Encoding.Latin1.GetBytes(ListFile.Text(ListFile.Headings, ListFile.Row(ListFile.Stranger(1), "Müller Bäder", "mueller.onmicrosoft.com"))),
        ["picture"] = () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
        ["utf-32"] = () => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(ListFile.Headings)],
        ["no heading"] = () => ListFile.Utf8(ListFile.Row(1), ListFile.Row(2)),
        ["10 MB line"] = () => ListFile.Utf8(ListFile.Headings, ListFile.Row(ListFile.Stranger(1), new string('가', 10 * 1024 * 1024 / 3), "a.onmicrosoft.com")),
        ["10 MB heading"] = () => Encoding.ASCII.GetBytes(new string('x', 10 * 1024 * 1024)),
        ["zip"] = Zip,
        ["old workbook"] = () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ["empty"] = () => [],
        ["blank"] = () => ListFile.Utf8("", "  ", ""),
        ["mark only"] = () => Encoding.UTF8.GetPreamble(),
        ["heading only"] = () => ListFile.Utf8(ListFile.Headings),
        ["cut in a quotation"] = () => Encoding.UTF8.GetBytes(ListFile.Text(ListFile.Headings, ListFile.Row(1)) + $"{ListFile.Stranger(2)},\"Two"),
        ["open quotation"] = () => ListFile.Utf8([ListFile.Headings, $"{ListFile.Stranger(1)},\"One,a.onmicrosoft.com,x", .. Enumerable.Range(2, 2000).Select(ListFile.Row)]),
        ["cut in a row"] = () => Encoding.UTF8.GetBytes(ListFile.Text(ListFile.Headings, ListFile.Row(1)) + $"{ListFile.Stranger(2)},Tw"),
        ["cut in a character"] = () => [.. ListFile.Utf8(ListFile.Headings, ListFile.Row(1)), .. Encoding.UTF8.GetBytes($"{ListFile.Stranger(2)},한")[..^1]],
        ["too many columns"] = () => ListFile.Utf8(ListFile.Headings + new string(',', 200), ListFile.Row(1)),
        ["too many rows"] = () => ListFile.Utf8([ListFile.Headings, .. Enumerable.Repeat("a,b,c,d", 200_001)]),
        ["too large"] = () => new byte[ImportFile.MaxBytes + 1],
        ["no tenants"] = () => ListFile.Utf8("Company name,Domain", "One,one.onmicrosoft.com"),
        ["no names"] = () => ListFile.Utf8("Microsoft ID,Domain", $"{ListFile.Stranger(1)},one.onmicrosoft.com"),
    };

    private ImportStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await ImportStage.Open();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData("latin-1", "import.wrong-encoding")]
    [InlineData("picture", "import.wrong-encoding")]
    [InlineData("utf-32", "import.wrong-encoding")]
    [InlineData("no heading", "import.no-heading")]
    [InlineData("10 MB line", "import.line-too-long")]
    [InlineData("10 MB heading", "import.line-too-long")]
    [InlineData("zip", "import.is-archive")]
    [InlineData("old workbook", "import.is-archive")]
    [InlineData("empty", "import.empty")]
    [InlineData("blank", "import.empty")]
    [InlineData("mark only", "import.empty")]
    [InlineData("heading only", "import.no-rows")]
    [InlineData("cut in a quotation", "import.truncated")]
    [InlineData("open quotation", "import.truncated")]
    [InlineData("cut in a row", "import.truncated")]
    [InlineData("cut in a character", "import.truncated")]
    [InlineData("too many columns", "import.too-many-columns")]
    [InlineData("too many rows", "import.too-many-rows")]
    [InlineData("too large", "import.too-large")]
    [InlineData("no tenants", "import.field-missing")]
    [InlineData("no names", "import.field-missing")]
    public async Task A_broken_file_is_refused_and_nothing_is_kept(string file, string code)
    {
        var before = await _stage.Counts();

        var result = await _stage.Prepare(_stage.Cast.Mina, Files[file]());

        Assert.Equal(code, result.Refusal?.Code);
        Assert.Equal(before, await _stage.Counts());
        Assert.Empty(await Runs());
    }

    [Theory]
    [InlineData(FileEncoding.Utf8, "import.wrong-encoding")]
    [InlineData(FileEncoding.Utf16LittleEndian, "import.no-heading")]
    [InlineData(FileEncoding.Cp949, null)]
    public async Task The_wrong_encoding_chosen_by_hand_is_noticed(FileEncoding encoding, string? code)
    {
        var bytes = ListFile.Encoded(ListFile.Text(ListFile.Headings, ListFile.Row(ListFile.Stranger(1), "미래병원", "a.onmicrosoft.com")), "cp949");

        Assert.Equal(code, (await _stage.Prepare(_stage.Cast.Mina, bytes, settings: new ImportSettings(encoding))).Refusal?.Code);
    }

    [Fact]
    public async Task Formula_cells_are_refused_row_by_row_and_the_rest_comes_in()
    {
        var id = await _stage.Prepared(_stage.Cast.Mina, ListFile.Utf8(
            ListFile.Headings,
            ListFile.Row(ListFile.Stranger(1), "\"=HYPERLINK(\"\"http://evil.example\"\")\"", "a.onmicrosoft.com"),
            ListFile.Row(ListFile.Stranger(2), "+cmd|' /C calc'!A0", "b.onmicrosoft.com"),
            ListFile.Row(ListFile.Stranger(3), "-2+3", "c.onmicrosoft.com"),
            ListFile.Row(ListFile.Stranger(4), "@SUM(A1)", "d.onmicrosoft.com"),
            ListFile.Row(5)));

        var rows = (await _stage.Preview(_stage.Cast.Mina, id)).Rows;
        Assert.All(rows.Take(4), row => Assert.Equal("import.row-formula", row.Reason.Refusal?.Code));
        Assert.Equal(ImportVerdict.Warning, rows[4].Verdict);
    }

    [Fact]
    public async Task Of_two_rows_with_one_id_the_later_is_refused()
    {
        var id = await _stage.Prepared(_stage.Cast.Mina, ListFile.Utf8([ListFile.Headings, .. Enumerable.Range(1, 900).Select(ListFile.Row), ListFile.Row(7)]));

        var row = Assert.Single((await _stage.Preview(_stage.Cast.Mina, id, new PreviewImport.Query(ImportVerdict.Refused))).Rows);
        Assert.Equal((901, "import.row-twice"), (row.Number, row.Reason.Refusal?.Code));
        Assert.Equal(["7"], row.Reason.Refusal!.Arguments);
    }

    private Task<List<ImportRunId>> Runs() => _stage.Ask(db => Task.FromResult(db.ImportRuns.Select(run => run.Id).ToList()));

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("customers.csv").Open())
            entry.Write(ListFile.Many(3));

        return bytes.ToArray();
    }
}
