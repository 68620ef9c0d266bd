using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Dialogs;

/// <summary>Shows the toasts of this circuit, each for six seconds; warnings stay.</summary>
public sealed partial class ToastHost : IDisposable
{
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(6);
    private readonly HashSet<Toast> _timed = [];

    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }

    protected override void OnInitialized() => Toasts.Changed += Refresh;

    private void Refresh(object? sender, EventArgs e) => _ = InvokeAsync(() =>
    {
        StateHasChanged();
        foreach (var toast in Toasts.Shown.Where(toast => !toast.Warning && _timed.Add(toast))) _ = LetGo(toast);
    });

    private async Task LetGo(Toast toast)
    {
        await Task.Delay(Stay, Clock);
        _timed.Remove(toast);
        Toasts.Dismiss(toast);
    }

    private async Task Undo(Toast toast)
    {
        Toasts.Dismiss(toast);
        await toast.Undo!();
    }

    public void Dispose() => Toasts.Changed -= Refresh;
}
