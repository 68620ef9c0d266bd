using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Forms;

public sealed partial class SearchBox : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private string _text = "";
    private string _given = "";
    private int _strokes;

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter] public string? Value { get; set; }
    [Parameter] public EventCallback<string> ValueChanged { get; set; }
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string? Placeholder { get; set; }
    [Parameter] public string? Shortcut { get; set; }

    // What was typed meanwhile wins over an older value that comes back from the page.
    protected override void OnParametersSet()
    {
        if (_given != (Value ?? "")) _text = _given = Value ?? "";
    }

    private async Task Typed()
    {
        var stroke = ++_strokes;

        await Task.Delay(Pause, Clock);
        if (stroke != _strokes) return;

        _given = _text;
        await ValueChanged.InvokeAsync(_text);
    }

    public void Dispose() => _strokes++;
}
