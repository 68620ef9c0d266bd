using Microsoft.AspNetCore.Components;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Dialogs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Partnerships.Answer;

/// <summary>
/// What the link of an invitation leads to: who asks and what follows, before anybody signs in; then the decision of
/// the one who may take it.
/// </summary>
public sealed partial class InvitationPage
{
    private Actor? _actor;
    private ReadInvitation.Details? _invitation;
    private IReadOnlyList<string>? _forwardedTo;
    private DecisionView? _refused;
    private bool _isRead, _accepted, _isBusy;

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required CurrentActor Who { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public required string Token { get; set; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    private static Language Reading => CurrentActor.PageLanguage;

    private string Provider => _invitation?.Provider.Name.In(Reading) ?? "";

    private string InvitedName => _invitation?.AddressedTo?.Name.In(Reading) ?? L["AnotherOrganisation"];

    private bool MayForward => _actor is not null && _invitation is { IsOpen: true, IsForAnother: false };

    private bool MayAnswer => MayForward && _actor!.May(Permission.AnswerInvitations);

    private string Title => _invitation is { IsForAnother: true } ? L["ElsewhereTitle"] : _invitation is null ? L["Loading"] : L["Title", Provider];

    protected override Task OnParametersSetAsync() => Look();

    // Only a page that runs in a browser says that somebody looked; and who was not meant is not told on.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _invitation is { IsOpen: true, IsForAnother: false })
            await UseCases.Run((OpenInvitation useCase) => useCase.Handle(_actor, Token, CancellationToken.None));
    }

    // Nothing watches the sign-in on a page that is open to everybody: who may answer is asked anew when they do.
    private async Task<Actor?> Look()
    {
        _actor = await Who.Find(default);
        (await UseCases.Run((ReadInvitation useCase) => useCase.Handle(_actor, Token, default))).Refused(out _, out _invitation);
        _isRead = true;
        return _actor;
    }

    private async Task Accept((bool Consent, bool AdminAccess) answer)
    {
        if (await Look() is not { } actor) return;

        var command = new AcceptPartnership.Command(Token, answer.Consent, answer.AdminAccess);
        var result = await Forms.Send(actor, command, (AcceptPartnership useCase) => useCase.Handle(actor, command, CancellationToken.None));
        if (result.Refused(out var refusal, out _)) await Explain(refusal);
        else _accepted = true;
    }

    private async Task Decline(string? reason)
    {
        if (await Look() is not { } actor) return;

        _isBusy = true;
        var result = await Forms.Send(actor, new { Token, reason }, (DeclinePartnership useCase) => useCase.Handle(actor, new(Token, reason), CancellationToken.None));
        _isBusy = false;
        if (result.Refused(out var refusal)) await Explain(refusal);
        else await Look();
        CloseDialog();
    }

    private async Task Forward()
    {
        if (await Look() is not { } actor) return;

        var result = await Forms.Send(actor, Token, (ForwardInvitation useCase) => useCase.Handle(actor, Token, CancellationToken.None));
        if (result.Refused(out var refusal, out var forwarded)) await Explain(refusal);
        else _forwardedTo = forwarded.To;
        CloseDialog();
    }

    // A rule's refusal is told in full, from the decision as it was filed; any other in its sentence.
    private async Task Explain(Refusal refusal)
    {
        if (refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(_actor!, id, default))).Refused(out _, out var decision))
            _refused = Views.Panel(decision, L["NothingChanged"]);
        else Toasts.Warn(Refusals.Of(refusal));
        await Look();
    }

    private void CloseDialog() => Navigation.NavigateTo(PortalUrls.Invitation(Token), replace: true);
}
