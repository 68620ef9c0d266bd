using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Tests.Localisation;

namespace PartnerPortal.Web.Tests.Hostile;

/// <summary>300 hostile files, whole lists and broken ones: each is read or refused with a reason, and what stays out leaves as plain text.</summary>
public sealed class HostileFileTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const int Inputs = 300;
    private const string Headings = "Microsoft ID,Company name,Primary domain name,Relationship";

    private readonly HostileText _text = new(seed: 949);

    [Fact]
    public async Task No_file_breaks_the_import_or_leaves_half_a_list()
    {
        var taken = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var kind = i % 2 == 0 ? ImportKind.Customers : ImportKind.Resellers;
            var before = await StoreCounts.Of(UseCases);
            var command = new PrepareImport.Command(kind, _text.Plain(), File(), ImportSettings.Guessed);
            var result = await UseCases.Run((PrepareImport useCase) => useCase.Handle(portal.Cast.Mina, command, default));
            if (result.Refused(out var refusal, out var run))
            {
                Assert.Contains(refusal.Code, Texts.File<RefusalTexts>("en").Keys);
                Assert.Null((await StoreCounts.Of(UseCases)).LeftBehind(before));
                continue;
            }

            taken++;
            await Import(run);
            await LeavesAsPlainText(run);
        }

        Assert.InRange(taken, Inputs / 10, Inputs - (Inputs / 10));
    }

    private UseCases UseCases => portal.Services.GetRequiredService<UseCases>();

    /// <summary>Starts it and runs it to its end, whoever of the portal's own job and this one does the work.</summary>
    private async Task Import(ImportRunId run)
    {
        await UseCases.Run((StartImport useCase) => useCase.Handle(portal.Cast.Mina, new StartImport.Command(run, IsAttested: true), default));
        await UseCases.Run((RunImports job) => job.Handle(default));
        await UseCases.Run(async (PortalDbContext db) =>
        {
            Assert.False(await db.ImportRows.AnyAsync(row => row.Run == run && row.Outcome == ImportOutcome.Imported && row.Code != null));
            return true;
        });
    }

    private async Task LeavesAsPlainText(ImportRunId run)
    {
        var words = new DownloadLeftOutRows.Words("Reason", "Rule", _ => "");
        var file = await UseCases.Run((DownloadLeftOutRows useCase) => useCase.Handle(portal.Cast.Mina, run, words, default));
        Assert.False(file.Refused(out _, out var download));

        using var csv = new CsvParser(new StreamReader(new MemoryStream(download.Bytes)), CultureInfo.InvariantCulture);
        while (await csv.ReadAsync()) Assert.All(csv.Record!, cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
    }

    private byte[] File()
    {
        var list = new StringBuilder(_text.Next(6) == 0 ? _text.Plain() : Headings).Append("\r\n");
        for (var row = _text.Next(6); row >= 0; row--) list.Append(CultureInfo.InvariantCulture, $"{Id(row)},{Cell()},{Cell()},{Cell()}\r\n");
        var bytes = Encode(list.ToString());
        for (var broken = _text.Next(4) == 0 ? _text.Next(20) : 0; broken > 0 && bytes.Length > 0; broken--) bytes[_text.Next(bytes.Length)] = _text.Bytes(1)[0];
        return _text.Next(10) == 0 ? bytes[.._text.Next(bytes.Length)] : bytes;
    }

    private string Id(int row) => _text.Next(3) == 0 ? Cell() : $"c41d07aa-3f62-4b1c-9d20-{_text.Next(100_000) + row:000000000000}";

    private string Cell() => _text.Next(3) switch
    {
        0 => $"\"{_text.Plain().Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        1 => _text.Plain(),
        _ => $"customer{_text.Next(100_000)}.onmicrosoft.com",
    };

    private byte[] Encode(string text) => _text.Next(6) switch
    {
        0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        1 => Encoding.BigEndianUnicode.GetBytes(text),
        2 => CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(text),
        3 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
