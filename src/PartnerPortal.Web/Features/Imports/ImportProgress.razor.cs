using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Imports;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Features.Imports;

/// <summary>Asks once a second how far the import is, as long as somebody looks.</summary>
public sealed partial class ImportProgress : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _leaving = new();
    private bool _busy;

    [Inject] public required IStringLocalizer<ImportTexts> L { get; init; }

    [Inject] public required ImportWords Words { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required ShowImport.Details Run { get; set; }

    [Parameter, EditorRequired] public EventCallback OnBeat { get; set; }

    [Parameter, EditorRequired] public EventCallback OnCancel { get; set; }

    private string Said => L["RowsDone", Run.Tally.Done.ToString("N0"), Run.Tally.ToImport.ToString("N0")];

    private string Percent => (Run.Tally.ToImport == 0 ? 0 : (double)Run.Tally.Done / Run.Tally.ToImport).ToString("P0");

    private string Remaining => Run is { StartedAt: { } start, Tally: { Done: > 0 and var done, ToImport: var all } }
        ? Words.Count("SecondsLeft", (int)Math.Ceiling((Clock.GetUtcNow() - start).TotalSeconds * (all - done) / done))
        : "";

    private IReadOnlyList<FindingView> Lately =>
    [
        .. Run.Lately.Select(row => new FindingView(
            ToneOf(row), row.Name, row.Reason.Rule, L[$"RowIs.{row.Outcome}", row.Number])),
    ];

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;

        using var beat = new PeriodicTimer(Beat, Clock);
        try
        {
            while (await beat.WaitForNextTickAsync(_leaving.Token)) await OnBeat.InvokeAsync();
        }
        catch (OperationCanceledException)
        {
            return; // Nobody looks any more; the import goes on.
        }
    }

    private static Tone ToneOf(PreviewImport.Row row) => row switch
    {
        { Outcome: ImportOutcome.Refused } => Tone.Stop,
        { Verdict: ImportVerdict.Warning } => Tone.Notice,
        _ => Tone.Ok,
    };

    private async Task Cancel()
    {
        _busy = true;
        await OnCancel.InvokeAsync();
        _busy = false;
    }
}
