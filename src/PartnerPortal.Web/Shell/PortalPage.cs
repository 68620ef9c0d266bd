using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Kit.Dialogs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Shell;

/// <summary>
/// What every page of a signed-in person needs and no more. The page loads when it opens and again when its address
/// changes, because filters, tabs and open dialogs live there. There is one base class; it does not grow.
/// </summary>
public abstract class PortalPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private Task _loading = Task.CompletedTask;
    private int _turn;

    protected PortalPage() => Leaving = _leaving.Token;

    [Inject] public required UseCases UseCases { get; init; }

    /// <summary>For what changes something: done once, however often it is sent.</summary>
    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required CurrentActor Who { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    /// <summary>Changes when the reader's rights do: the page looks again.</summary>
    [CascadingParameter] public Task<AuthenticationState>? SignedIn { get; set; }

    /// <summary>Known before <see cref="Load"/> is called, and before anything is drawn.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>For reads. A change, once started, finishes even if the reader leaves.</summary>
    protected CancellationToken Leaving { get; }

    protected abstract Task Load();

    /// <summary>Nothing is drawn before it is known for whom: what a page offers depends on it.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (await Who.Find(Leaving) is not { } actor)
        {
            Navigation.NavigateTo(PortalUrls.SignInAndReturn("/" + Navigation.ToBaseRelativePath(Navigation.Uri)), forceLoad: true);
            return;
        }

        Actor = actor;
        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected sealed override Task OnParametersSetAsync() => _loading = _loading.IsCompleted ? Load() : After(_loading, ++_turn);

    // A slow answer to an earlier address would be shown over the later one's: the later waits, and of several the last is asked.
    private async Task After(Task earlier, int turn)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (turn == _turn && !Leaving.IsCancellationRequested) await Load();
    }

    /// <summary>Says a refusal at the edge of the page. What was refused by a rule is shown in full on the page itself.</summary>
    protected void Tell(Refusal refusal) => Toasts.Warn(Refusals.Of(refusal));

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }
}
