using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.CustomerRelationships.Review;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>
/// The page before a customer's consent, for a partner from the directory and for one that asked: what the partner may
/// do, what will not change, and each consent in a box of its own.
/// </summary>
public sealed partial class ReviewPartnerPage
{
    private ReviewPartner.Details? _review;
    private ReviewWords? _words;
    private DecisionView? _refused;
    private DecisionView? _objection;
    private readonly ConsentBoxes _boxes = new();
    private CheckboxField? _agreement;
    private CheckboxField? _consent;
    private bool _pressed;
    private bool _busy;
    private bool _answered;

    [Inject] public required IStringLocalizer<ReviewPartnerPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Parameter] public Guid? Partner { get; set; }

    [Parameter] public string? Token { get; set; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    // The first box that is needed and still open; it says so itself.
    private CheckboxField? Unticked => _review!.Agreement is null && !_boxes.Agreement ? _agreement : _boxes.Accept ? null : _consent;

    protected override async Task Load()
    {
        var result = Token is null
            ? await UseCases.Run((ReviewPartner useCase) => useCase.OfListed(Actor, TenantId.From(Partner!.Value), Leaving))
            : await UseCases.Run((ReviewPartner useCase) => useCase.OfRequest(Actor, Token, Leaving));
        if (result.Refused(out var refusal, out _review))
        {
            // A link for another tenant is explained on its own page, with both tenants side by side.
            if (refusal.Code == "relationship.wrong-tenant") Navigation.NavigateTo(PortalUrls.Request(Token!));
            else _refused = Decisions.Refused(refusal, L["CantReview"], L["NothingChanged"]);
            return;
        }

        _words = new ReviewWords(L, _review, Actor.Language);
        if (!_answered) _objection = _review.IsBlocked ? Decisions.Panel(_review.Halves, L["NothingChanged"], WaysOn) : null;
    }

    private async Task Accept()
    {
        _pressed = true;
        if (Unticked is { } box)
        {
            await box.Focus();
            return;
        }

        _busy = true;
        var result = Token is null
            ? await Forms.Send(Actor, new { Partner, _boxes.Ticked }, (AddPartner useCase) => useCase.Handle(Actor, new(TenantId.From(Partner!.Value), _boxes.Ticked), CancellationToken.None))
            : await Forms.Send(Actor, new { Token, _boxes.Ticked }, (AcceptRelationship useCase) => useCase.Handle(Actor, new(Token, _boxes.Ticked), CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal, out _)) await Object(refusal);
        else Leave(_words!.Added);
    }

    private async Task Decline(string? reason)
    {
        var result = await Forms.Send(Actor, new { Token, reason }, (DeclineRelationship useCase) => useCase.Handle(Actor, new(Token!, reason), CancellationToken.None));
        if (result.Refused(out var refusal)) Tell(refusal);
        else Leave(L["Declined"]);
    }

    private void Leave(string done)
    {
        Toasts.Tell(done);
        Navigation.NavigateTo(PortalUrls.MyPartners);
    }

    // The facts may have changed since the page was opened: the filed decision says what was found.
    private async Task Object(Refusal refusal)
    {
        _answered = true;
        if (refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, id, Leaving))).Refused(out _, out var filed))
            _objection = Decisions.Panel(filed, L["NothingChanged"], WaysOn);
        else
            _objection = Decisions.Refused(refusal, L["CantAdd"], L["NothingChanged"]);
    }

    // Whoever may not answer a request passes it on.
    private IReadOnlyList<RemedyView> WaysOn => Token is null || Actor.May(Permission.AnswerRequests)
        ? []
        : [new("R-044", L["Forward"], L["ForwardText"], L["ForwardAction"], PortalUrls.Request(Token))];

    private string Here(string? dialog) => Navigation.GetUriWithQueryParameter("dialog", dialog);

    private string Name(CompanyName name) => name.In(Actor.Language);
}
