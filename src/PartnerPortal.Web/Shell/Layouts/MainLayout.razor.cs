using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
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
    [Inject] public required AuthenticationStateProvider Authentication { get; init; }

    private string Here => $"/{Navigation.ToBaseRelativePath(Navigation.Uri)}".Split('#')[0];

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        Authentication.AuthenticationStateChanged += LookAgain;
        _model = await Shell.Describe(_leaving.Token);
        if (_model is null) await SendAway();
    }

    // Somebody whom a provider vouches for and whom the portal doesn't know, or not any more.
    private async Task SendAway()
    {
        if ((await Authentication.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated is true) Navigation.NavigateTo(PortalUrls.SignInAndReturn(Here), forceLoad: true);
    }

    private void CloseDrawer() => _drawer = false;

    private void Moved(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        CloseDrawer();
        _model = await Shell.Describe(_leaving.Token);
        StateHasChanged();
    });

    // A session that ended elsewhere takes its open pages along.
    private void LookAgain(Task<AuthenticationState> state) => _ = InvokeAsync(async () =>
    {
        if ((await state).User.Identity?.IsAuthenticated is not true) Navigation.NavigateTo(PortalUrls.SignInAndReturn(Here), forceLoad: true);
    });

    public void Dispose()
    {
        Authentication.AuthenticationStateChanged -= LookAgain;
        Navigation.LocationChanged -= Moved;
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
