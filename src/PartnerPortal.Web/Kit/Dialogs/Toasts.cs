namespace PartnerPortal.Web.Kit.Dialogs;

/// <summary>One sentence about what just happened, with an optional way back.</summary>
public sealed record Toast(string Text, bool Warning, string? UndoText = null, Func<Task>? Undo = null);

/// <summary>
/// Says results at the edge of the page, for one circuit. Never the only place for a refusal. Warnings stay until dismissed.
/// </summary>
public sealed class Toasts
{
    private readonly List<Toast> _shown = [];

    public event EventHandler? Changed;

    public IReadOnlyList<Toast> Shown => [.. _shown];

    public void Tell(string text) => Show(new(text, Warning: false));

    public void Tell(string text, string undoText, Func<Task> undo) => Show(new(text, Warning: false, undoText, undo));

    public void Warn(string text) => Show(new(text, Warning: true));

    public void Dismiss(Toast toast)
    {
        _shown.RemoveAll(shown => ReferenceEquals(shown, toast));
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void Show(Toast toast)
    {
        _shown.Add(toast);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
