using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace PartnerPortal.Web.Shell.Layouts;

/// <summary>The frame for somebody signed in: top bar, navigation by what the organisation is, and the page.</summary>
public sealed partial class MainLayout : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private ShellModel? _model;
    private bool _drawer;

    [Inject] public required IShell Shell { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    private string Here => $"/{Navigation.ToBaseRelativePath(Navigation.Uri)}".Split('#')[0];

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        _model = await Shell.Describe(_leaving.Token);
    }

    private void CloseDrawer() => _drawer = false;

    private void Moved(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        CloseDrawer();
        _model = await Shell.Describe(_leaving.Token);
        StateHasChanged();
    });

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
