using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>
/// Writing an invitation, with the checks beside it. What the rules refuse keeps the draft; what they would refuse shows
/// while typing pauses.
/// </summary>
public sealed partial class InviteResellerDialog
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private readonly InviteDraft _draft = new();
    private EditContext _form = null!;
    private PreviewInvitation.Details? _preview;
    private DecisionView? _refused;
    private Refusal? _refusal;
    private string? _targetFault;
    private bool _isPending = true;
    private bool _isSending;
    private int _round;

    [Inject] public required IStringLocalizer<InviteResellerDialog> L { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] internal InvitationLetter Letter { get; init; } = null!;

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter] public string? Recipient { get; set; }

    [Parameter] public string? Target { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<string> OnSent { get; set; }

    private IReadOnlyList<Choice<Language>> Languages => [new(Language.Korean, "한국어", Lang: "ko"), new(Language.English, "English", Lang: "en")];

    private string LangOfDraft => _draft.Language is Language.Korean ? "ko" : "en";

    private string? EndsText => _preview is null ? null : L["EndsOn", Dates.Long(Clock.GetUtcNow() + _preview.Lifetime)].Value;

    protected override Task OnInitializedAsync()
    {
        (_draft.Recipient, _draft.Target, _draft.Language) = (Recipient, Target, Actor.Language);
        _form = new EditContext(_draft);
        _ = new FormFaults<InviteReseller.Command>(_form, new InviteReseller.Validator(), () => _draft.Command, Refusals);
        return Check(_round);
    }

    private async Task CheckSoon()
    {
        var round = ++_round;
        _isPending = true;
        await Task.Delay(Pause, Clock);
        if (round == _round) await Check(round);
    }

    private async Task Check(int round)
    {
        var result = await UseCases.Run((PreviewInvitation useCase) => useCase.Handle(Actor, new(_draft.Target, _draft.KeepsLink), default));
        if (round != _round) return; // typed on meanwhile: a later answer counts

        _isPending = false;
        _targetFault = result.Refused(out var refusal, out var preview) ? Refusals.Of(refusal) : null;
        _preview = preview ?? _preview;
    }

    private async Task Send()
    {
        (_isSending, _refused, _refusal) = (true, null, null);
        var result = await Forms.Send(Actor, _draft.Command, (InviteReseller useCase) => useCase.Handle(Actor, _draft.Command, CancellationToken.None));
        _isSending = false;
        if (result.Refused(out var refusal, out _)) await Explain(refusal);
        else await OnSent.InvokeAsync(_draft.Command.Recipient);
    }

    // A rule's refusal is told in full, from the decision as it was filed; any other in its sentence.
    private async Task Explain(Refusal refusal)
    {
        if (refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, id, default))).Refused(out _, out var decision))
            _refused = Views.Panel(decision, L["NothingSent"]);
        else
            _refusal = refusal;
    }

    private void ShowWhole() => _draft.Text = Letter.Of(Actor, _draft, _preview);

    private Task ShowWords()
    {
        _draft.Text = null;
        return CheckSoon();
    }

    private void Rewrite() => _draft.Text = _draft.Text is null ? null : Letter.Of(Actor, _draft, _preview);
}
