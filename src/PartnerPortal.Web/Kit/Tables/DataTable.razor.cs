using Microsoft.AspNetCore.Components;
using PartnerPortal.Web.Kit.Decisions;

namespace PartnerPortal.Web.Kit.Tables;

/// <summary>
/// A list in its four states: loading (no items yet), empty, filled, refused. Columns leave when the table is too narrow for them,
/// and on a phone each row is a card. Sort order and place live in the query string.
/// </summary>
public sealed partial class DataTable<TItem>
{
    private const int SkeletonRows = 5;
    private readonly List<DataColumn<TItem>> _columns = [];

    [Inject] public required NavigationManager Navigation { get; init; }

    /// <summary>What the list is, for those who hear it.</summary>
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>None while they are being loaded.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<TItem>? Items { get; set; }

    [Parameter, EditorRequired] public required RenderFragment Columns { get; set; }
    [Parameter] public Func<TItem, object>? RowKey { get; set; }
    [Parameter] public Func<TItem, RowLook>? Look { get; set; }

    /// <summary>Becomes <c>data-state</c> of the row, for tests and scripts.</summary>
    [Parameter] public Func<TItem, object?>? RowState { get; set; }

    [Parameter] public RenderFragment<TItem>? RowActions { get; set; }

    /// <summary>The row actions are nothing but a menu: on a card it sits in the corner.</summary>
    [Parameter] public bool OnlyMenu { get; set; }

    [Parameter] public bool Compact { get; set; }

    /// <summary>The sort key in force, with "-" before it when descending.</summary>
    [Parameter] public string? Sort { get; set; }

    [Parameter] public string? EarlierHref { get; set; }
    [Parameter] public string? LaterHref { get; set; }
    [Parameter] public RenderFragment? Footer { get; set; }
    [Parameter] public RenderFragment? Empty { get; set; }
    [Parameter] public DecisionView? Refused { get; set; }

    internal void Add(DataColumn<TItem> column) => _columns.Add(column);

    internal void Remove(DataColumn<TItem> column) => _columns.Remove(column);

    private object KeyOf(TItem item) => RowKey?.Invoke(item) ?? item!;

    private string? LookOf(TItem item) => Look?.Invoke(item) switch
    {
        RowLook.Dim => "dim",
        RowLook.Refused => "refused",
        _ => null,
    };

    private string? SortOf(DataColumn<TItem> column) => column.SortKey switch
    {
        null => null,
        var key when Sort == key => "ascending",
        var key when Sort == $"-{key}" => "descending",
        _ => null,
    };

    private string SortHref(DataColumn<TItem> column) =>
        ListQuery.With(Navigation, ListQuery.Sort, SortOf(column) == "ascending" ? $"-{column.SortKey}" : column.SortKey);
}
