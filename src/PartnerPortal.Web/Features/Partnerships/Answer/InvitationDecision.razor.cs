using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Partnerships.Answer;

/// <summary>
/// The card with which the reseller's Global admin decides. Anybody else of the reseller is shown how to pass it on;
/// who may decide is asked of the policy, not known here.
/// </summary>
public sealed partial class InvitationDecision
{
    private const string WhoDecides = "R-023";
    private CheckboxField? _consentBox;
    private bool _consent, _adminAccess, _isMissing, _isBusy, _mayDecide;

    [Inject] public required IStringLocalizer<InvitationPage> L { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required ReadInvitation.Details Invitation { get; set; }

    /// <summary>Who reads, or null: nobody is signed in.</summary>
    [Parameter, EditorRequired] public required Actor? Actor { get; set; }

    [Parameter, EditorRequired] public required string Token { get; set; }

    [Parameter] public EventCallback<(bool Consent, bool AdminAccess)> OnAccept { get; set; }

    private static Language Reading => CurrentActor.PageLanguage;

    private string Provider => Invitation.Provider.Name.In(Reading);

    private string ReaderName => Invitation.Reader?.Name.In(Reading) ?? "";

    private string RoleText => string.Join(", ", new[] { Actor!.Roles is Roles.None ? "" : Words.Of(Actor.Roles), ReaderName }.Where(part => part.Length > 0));

    private string UntilText => L["OpenUntil", Dates.Long(Invitation.ExpiresAt), Math.Max(0, (Invitation.ExpiresAt - Clock.GetUtcNow()).Days)];

    protected override async Task OnParametersSetAsync()
    {
        if (Actor is null) return;

        var preview = await UseCases.Run((PreviewAcceptance useCase) => useCase.Handle(Actor, Token, ConsentFacts.Given, default));
        _mayDecide = !preview.Refused(out _, out var decision) && decision.Objections.All(finding => finding.Rule != WhoDecides);
    }

    private async Task Authorise()
    {
        _isMissing = !_consent;
        if (_isMissing)
        {
            await _consentBox!.Focus();
            return;
        }

        _isBusy = true;
        await OnAccept.InvokeAsync((_consent, _adminAccess));
        _isBusy = false;
    }
}
