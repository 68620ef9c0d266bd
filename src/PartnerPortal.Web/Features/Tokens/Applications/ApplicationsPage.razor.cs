using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Tokens.Applications;

/// <summary>The programs that act for one's organisation by themselves: with which roles and tokens, and how they are stopped.</summary>
public sealed partial class ApplicationsPage
{
    private ListApplications.Page? _page;
    private Refusal? _refusal;
    private (ListApplications.Row Application, RegisteredApplicationMove Move)? _asked;
    private ListApplications.Token? _revoked;

    [Inject] public required IStringLocalizer<ApplicationsPage> L { get; init; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    protected override async Task Load() =>
        (await UseCases.Run((ListApplications useCase) => useCase.Handle(Actor, Leaving))).Refused(out _refusal, out _page);

    private async Task Move()
    {
        if (_asked is not var (application, move)) return;

        _asked = null;
        var command = new MoveApplication.Command(application.Id, move);
        await Told(await Forms.Send(Actor, command, (MoveApplication useCase) => useCase.Handle(Actor, command, CancellationToken.None)), L[$"{move}Done", application.Name]);
    }

    private async Task Revoke()
    {
        if (_revoked is not { } token) return;

        _revoked = null;
        var command = new RevokeApplicationToken.Command(token.Id);
        await Told(await Forms.Send(Actor, command, (RevokeApplicationToken useCase) => useCase.Handle(Actor, command, CancellationToken.None)), L["Revoked", token.Name]);
    }

    private async Task Told(Result result, string done)
    {
        if (result.Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(done);

        await Load(); // after a refusal too: somebody else may have stopped it
    }

    // The first thing that a new application needs is a token.
    private void Registered(RegisteredApplicationId application) => Navigation.NavigateTo(PortalUrls.ApplicationToken(application));

    private void Close() => Navigation.NavigateTo(PortalUrls.Applications);
}
