using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Imports;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests.Imports;

/// <summary>An import outlives its page: it shows how far it is, can be cancelled, goes on after a stop, and repeats nothing.</summary>
public sealed class RunningTests : IAsyncLifetime
{
    private ImportStage _stage = null!;

    private Cast Cast => _stage.Cast;

    public async ValueTask InitializeAsync() => _stage = await ImportStage.Open();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_rows_show_progress_and_say_what_became_of_each()
    {
        var id = await _stage.Started(Cast.Mina, ListFile.Many(10_000));
        Assert.Equal((10_000, 0), await Progress(id));

        await _stage.Step();
        Assert.Equal((10_000, RunImports.ChunkSize), await Progress(id));
        Assert.Equal(RunImports.ChunkSize, (await _stage.Show(Cast.Mina, id)).Lately[0].Number);

        await _stage.Portal.Run((RunImports job) => job.Handle(default));
        var details = await _stage.Show(Cast.Mina, id);
        Assert.Equal((ImportStatus.Completed, 10_000), (details.Status, details.Tally.Of(ImportOutcome.Imported)));
        Assert.Equal(10_000, await _stage.Ask(db => db.CustomerRelationships.CountAsync()));
        Assert.Equal(10_000, await _stage.Ask(db => db.ActivityRecords.CountAsync(r => r.Operation == "add_customer")));
        Assert.Equal(10_000, await _stage.Ask(db => db.PolicyDecisions.CountAsync()));
    }

    [Fact]
    public async Task A_cancelled_import_keeps_what_is_done_and_says_so_row_by_row()
    {
        var id = await _stage.Started(Cast.Mina, ListFile.Many(1_000));
        await _stage.Step();

        Assert.Null((await _stage.Cancel(Cast.Mina, id)).Refusal);
        Assert.Equal(0, await _stage.Step());

        var details = await _stage.Show(Cast.Mina, id);
        Assert.Equal((ImportStatus.Cancelled, 200, 800), (details.Status, details.Tally.Of(ImportOutcome.Imported), details.Tally.Of(ImportOutcome.NotReached)));
        Assert.Equal(ImportOutcome.Imported, (await _stage.Row(Cast.Mina, id, 200)).Outcome);
        Assert.Equal(ImportOutcome.NotReached, (await _stage.Row(Cast.Mina, id, 201)).Outcome);
        Assert.Equal(200, await _stage.Ask(db => db.CustomerRelationships.CountAsync()));
        Assert.Equal(801, (await LeftOut(id)).Count);
    }

    [Fact]
    public async Task A_cancellation_in_the_middle_of_a_chunk_wins_or_loses_whole()
    {
        var id = await _stage.Started(Cast.Mina, ListFile.Many(2_000));

        await Task.WhenAll(_stage.Portal.Run((RunImports job) => job.Handle(default)), _stage.Cancel(Cast.Mina, id));

        var imported = (await _stage.Show(Cast.Mina, id)).Tally.Of(ImportOutcome.Imported);
        Assert.Equal(0, imported % RunImports.ChunkSize);
        Assert.Equal(imported, await _stage.Ask(db => db.CustomerRelationships.CountAsync()));
    }

    [Fact]
    public async Task An_import_that_was_cut_off_goes_on_where_it_was()
    {
        var id = await _stage.Started(Cast.Mina, ListFile.Many(450));
        await _stage.Step();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _stage.Portal.Run((RunImports job) => job.Handle(stopped.Token)));

        await _stage.Portal.Run((RunImports job) => job.Handle(default));

        Assert.Equal((ImportStatus.Completed, 450), ((await _stage.Show(Cast.Mina, id)).Status, await _stage.Ask(db => db.CustomerRelationships.CountAsync())));
    }

    [Fact]
    public async Task Two_who_run_one_import_at_once_import_each_row_once()
    {
        await _stage.Started(Cast.Mina, ListFile.Many(1_000));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _stage.Portal.Run((RunImports job) => job.Handle(default))));
        await _stage.Portal.Run((RunImports job) => job.Handle(default));

        Assert.Equal(1_000, await _stage.Ask(db => db.CustomerRelationships.CountAsync()));
        Assert.Equal(1_000, await _stage.Ask(db => db.ActivityRecords.CountAsync(r => r.Operation == "add_customer")));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await _stage.Imported(Cast.Mina, ListFile.Many(300));
        var before = await _stage.Counts();

        var again = await _stage.Imported(Cast.Mina, ListFile.Many(300));

        var row = await _stage.Row(Cast.Mina, again, 1);
        Assert.Equal((ImportVerdict.Ready, ImportOutcome.Unchanged, "R-054"), (row.Verdict, row.Outcome, row.Reason.Rule));
        Assert.Equal(300, (await _stage.Show(Cast.Mina, again)).Tally.Of(ImportOutcome.Unchanged));
        var after = await _stage.Counts();
        Assert.Equal(["ActivityRecords", "ImportRows", "UnsealedActs"], before.Keys.Where(table => before[table] != after[table]).Order());
        Assert.Equal(before["ActivityRecords"] + 2, after["ActivityRecords"]); // It started and it ended.
    }

    [Fact]
    public async Task Facts_that_change_after_the_preview_are_judged_again()
    {
        var id = await _stage.Started(Cast.Mina, ListFile.Utf8(ListFile.Headings, ListFile.Row(Cast.Mirae.Tenant.Value, "Mirae", "mirae.onmicrosoft.com")));
        await _stage.Ask(async db =>
        {
            (await db.Tenants.SingleAsync(t => t.Id == Cast.Mirae.Tenant)).Classify(TenantKind.CspTransaction, KindEvidence.OperatorsReview, new Vouching("Nari Kim", _stage.Portal.Clock.Now));
            return await db.Commit(null, default);
        });

        await _stage.Portal.Run((RunImports job) => job.Handle(default));

        var row = await _stage.Row(Cast.Mina, id, 1);
        Assert.Equal((ImportVerdict.Warning, ImportOutcome.Refused, "R-056"), (row.Verdict, row.Outcome, row.Reason.Rule));
        Assert.NotNull(row.Decision);
    }

    [Fact]
    public async Task A_row_left_out_by_hand_stays_out_until_it_is_taken_in_again()
    {
        var id = await _stage.Prepared(Cast.Mina, ListFile.Many(3));
        Assert.Null((await LeaveOut(id, 1, true)).Refusal);
        Assert.Null((await LeaveOut(id, 2, true)).Refusal);
        Assert.Null((await LeaveOut(id, 2, false)).Refusal);

        await _stage.Start(Cast.Mina, id);
        await _stage.Portal.Run((RunImports job) => job.Handle(default));

        Assert.Equal(ImportOutcome.Skipped, (await _stage.Row(Cast.Mina, id, 1)).Outcome);
        Assert.Equal(2, await _stage.Ask(db => db.CustomerRelationships.CountAsync()));
        Assert.Equal("import.move-not-open", (await LeaveOut(id, 2, true)).Refusal?.Code);
    }

    [Fact]
    public async Task Nothing_starts_without_the_importers_word_and_nothing_starts_twice()
    {
        var id = await _stage.Prepared(Cast.Mina, ListFile.Many(1));

        Assert.Equal("import.attestation-needed", (await _stage.Start(Cast.Mina, id, isAttested: false)).Refusal?.Code);
        Assert.Equal(0, await _stage.Step());
        Assert.Null((await _stage.Start(Cast.Mina, id)).Refusal);
        Assert.Equal("import.move-not-open", (await _stage.Start(Cast.Mina, id)).Refusal?.Code);
    }

    [Fact]
    public async Task An_importer_who_lost_the_role_meanwhile_imports_nothing()
    {
        var id = await _stage.Started(Cast.Mina, ListFile.Many(3));
        await _stage.Ask(db => db.Database.ExecuteSqlRawAsync("UPDATE \"Memberships\" SET \"Roles\" = 256"));

        await _stage.Portal.Run((RunImports job) => job.Handle(default));

        Assert.Equal((ImportStatus.Failed, 3), await _stage.Ask(async db => ((await db.ImportRuns.SingleAsync()).Status, await db.ImportRows.CountAsync(r => r.Run == id && r.Outcome == ImportOutcome.Pending))));
    }

    [Fact]
    public async Task An_import_that_is_broken_does_not_hold_up_the_others()
    {
        var broken = await _stage.Started(Cast.Mina, ListFile.Many(1));
        await _stage.Ask(db => db.Database.ExecuteSqlRawAsync("UPDATE \"ImportRuns\" SET \"Columns\" = 'x'"));
        var sound = await _stage.Started(Cast.Elena, ListFile.Many(1));

        await Assert.ThrowsAsync<AggregateException>(() => _stage.Portal.Run((RunImports job) => job.Handle(default)));

        Assert.Equal(ImportStatus.Completed, (await _stage.Show(Cast.Elena, sound)).Status);
        Assert.Equal(ImportStatus.Running, await _stage.Ask(db => db.ImportRuns.Where(run => run.Id == broken).Select(run => run.Status).SingleAsync()));
    }

    [Fact]
    public async Task What_stays_out_can_be_taken_away_as_a_file_without_formulas()
    {
        var id = await _stage.Imported(Cast.Mina, ListFile.Utf8(
            "Microsoft ID,Company name,Primary domain name,=Notes",
            $"{ListFile.Stranger(1)},=cmd|'/C calc'!A0,a.onmicrosoft.com,+1",
            ListFile.Row(2),
            $"{Cast.Dongbaek.Tenant},\"동백, 클라우드\",dongbaek.onmicrosoft.com"));

        var lines = await LeftOut(id);

        Assert.Equal("Microsoft ID,Company name,Primary domain name,\"'=Notes\",Reason,Rule", lines[0]);
        Assert.Equal($"{ListFile.Stranger(1)},\"'=cmd|'/C calc'!A0\",a.onmicrosoft.com,\"'+1\",import.row-formula,", lines[1]);
        Assert.Equal($"{Cast.Dongbaek.Tenant},\"동백, 클라우드\",dongbaek.onmicrosoft.com,,,R-056", lines[2]);
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public async Task Another_organisation_sees_nothing_of_an_import()
    {
        var id = await _stage.Prepared(Cast.Mina, ListFile.Many(1));

        Assert.Equal("import.unknown", (await _stage.Portal.Run((ShowImport useCase) => useCase.Handle(Cast.Elena, id, default))).Refusal?.Code);
        Assert.Equal("import.unknown", (await _stage.Portal.Run((PreviewImport useCase) => useCase.Handle(Cast.Elena, id, new PreviewImport.Query(), default))).Refusal?.Code);
        Assert.Equal("import.unknown", (await _stage.Start(Cast.Elena, id)).Refusal?.Code);
        Assert.Equal("import.unknown", (await _stage.Cancel(Cast.Elena, id)).Refusal?.Code);
        Assert.Equal("access.lacks-permission", (await _stage.Cancel(Cast.Hyejin with { Roles = Roles.Reader }, id)).Refusal?.Code);
        Assert.False((await _stage.Portal.Run((ListImports useCase) => useCase.Handle(Cast.Elena, default))).Refused(out _, out var rows));
        Assert.Empty(rows!);
    }

    [Fact]
    public async Task Refused_rows_come_first_and_pages_follow_one_another()
    {
        var id = await _stage.Prepared(Cast.Mina, ListFile.Utf8([ListFile.Headings, .. Enumerable.Range(1, 60).Select(ListFile.Row), "x,Broken,b.onmicrosoft.com,x"]));

        List<int> numbers = [];
        for (PreviewImport.Position? after = null; ;)
        {
            var page = await _stage.Preview(Cast.Mina, id, new PreviewImport.Query(After: after));
            Assert.Equal(61, page.Total);
            numbers.AddRange(page.Rows.Select(row => row.Number));
            if ((after = page.Next) is null) break;
        }

        Assert.Equal([61, .. Enumerable.Range(1, 60)], numbers);
        Assert.Equal([42], (await _stage.Preview(Cast.Mina, id, new PreviewImport.Query(Text: "CUSTOMER42"))).Rows.Select(row => row.Number));
    }

    private async Task<(int ToImport, int Done)> Progress(ImportRunId id)
    {
        var tally = (await _stage.Show(Cast.Mina, id)).Tally;
        return (tally.ToImport, tally.Done);
    }

    private Task<Domain.Kernel.Result> LeaveOut(ImportRunId id, int number, bool isLeftOut) =>
        _stage.Portal.Run((LeaveOutRow useCase) => useCase.Handle(Cast.Mina, new LeaveOutRow.Command(id, number, isLeftOut), default));

    private async Task<IReadOnlyList<string>> LeftOut(ImportRunId id)
    {
        var words = new DownloadLeftOutRows.Words("Reason", "Rule", row => row.Reason.Refusal?.Code ?? "");
        Assert.False((await _stage.Portal.Run((DownloadLeftOutRows useCase) => useCase.Handle(Cast.Mina, id, words, default))).Refused(out _, out var file));
        Assert.Equal(Encoding.UTF8.GetPreamble(), file!.Bytes[..3]);
        return Encoding.UTF8.GetString(file.Bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
