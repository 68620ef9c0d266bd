namespace PartnerPortal.Web.Kit.Dialogs;

/// <summary>One sentence about what just happened, with an optional way back. The same sentence twice is two of them.</summary>
public sealed class Toast(string text, bool warning, string? undoText = null, Func<Task>? undo = null)
{
    public string Text => text;

    public bool Warning => warning;

    public string? UndoText => undoText;

    public Func<Task>? Undo => undo;
}

/// <summary>
/// Says results at the edge of the page, for one circuit. Never the only place for a refusal. Warnings stay until dismissed.
/// </summary>
public sealed class Toasts
{
    private readonly List<Toast> _shown = [];

    public event EventHandler? Changed;

    public IReadOnlyList<Toast> Shown => [.. _shown];

    public void Tell(string text) => Show(new(text, warning: false));

    public void Tell(string text, string undoText, Func<Task> undo) => Show(new(text, warning: false, undoText, undo));

    public void Warn(string text) => Show(new(text, warning: true));

    public void Dismiss(Toast toast)
    {
        _shown.Remove(toast);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void Show(Toast toast)
    {
        _shown.Add(toast);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
