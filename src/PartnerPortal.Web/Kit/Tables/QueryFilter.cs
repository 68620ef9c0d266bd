using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace PartnerPortal.Web.Kit.Tables;

/// <summary>A filter whose state is the address, which may change without any of its parameters: it follows.</summary>
public abstract class QueryFilter : ComponentBase, IDisposable
{
    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>The name in the query string.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    protected bool Has(string value) => ListQuery.Has(Navigation, Name, value);

    protected string With(string? value) => ListQuery.With(Navigation, Name, value);

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    private void Moved(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }
}
