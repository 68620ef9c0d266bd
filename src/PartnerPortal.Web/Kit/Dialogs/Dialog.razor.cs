using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Dialogs;

/// <summary>
/// A task in front of the page. Whether it is open stands in the query string: the page renders it or does not, and
/// <see cref="OnClose"/> navigates. The browser's own dialog keeps the focus inside; Esc closes unless something was typed.
/// </summary>
public sealed partial class Dialog
{
    private readonly string _title = ElementId.Next();
    private bool _asking;

    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter] public string? Subtitle { get; set; }

    /// <summary>Becomes <c>data-dialog</c>, for tests and scripts.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>Something was typed that closing would lose.</summary>
    [Parameter] public bool Dirty { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    /// <summary>Checks that follow along at the right; makes the dialog wide.</summary>
    [Parameter] public RenderFragment? Aside { get; set; }

    [Parameter] public string? Lead { get; set; }
    [Parameter] public RenderFragment? Footer { get; set; }

    private Task Leave()
    {
        if (!Dirty || _asking) return OnClose.InvokeAsync();

        _asking = true;
        return Task.CompletedTask;
    }
}
