using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Tables;

/// <summary>One column of a <see cref="DataTable{TItem}"/>. Draws nothing itself. The first one is the name.</summary>
public sealed class DataColumn<TItem> : ComponentBase, IDisposable
{
    [CascadingParameter] public required DataTable<TItem> Table { get; set; }

    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter, EditorRequired] public required RenderFragment<TItem> ChildContent { get; set; }
    [Parameter] public Needs Needs { get; set; }

    /// <summary>A number: at the right, in tabular figures.</summary>
    [Parameter] public bool Number { get; set; }

    /// <summary>Dates and chips stay on one line.</summary>
    [Parameter] public bool Whole { get; set; }

    /// <summary>The key in the query string by which this column sorts; none if it does not.</summary>
    [Parameter] public string? SortKey { get; set; }

    /// <summary>A fact that is not there: a dash in the table, left out on a card.</summary>
    [Parameter] public Func<TItem, bool>? Missing { get; set; }

    internal string? Css => string.Join(' ', ((string?[])[
        Number ? "r" : null, Whole ? "nowrap" : null, Needs is Needs.Always ? null : $"needs-{(int)Needs}"]).OfType<string>()) is { Length: > 0 } css ? css : null;

    protected override void OnInitialized() => Table.Add(this);

    public void Dispose() => Table.Remove(this);
}
