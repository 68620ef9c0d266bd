using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>Declares a subscription bought elsewhere, or states one anew.</summary>
public sealed partial class DeclareDialog
{
    private readonly ExternalDraft _draft = new();
    private EditContext _form = null!;
    private DecisionView? _refused;
    private Refusal? _refusal;
    private bool _busy;

    [Inject] public required IStringLocalizer<ElsewhereTexts> L { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    /// <summary>What is stated anew, or null: a new one is declared.</summary>
    [Parameter] public ExternalSubscriptionId? Subscription { get; set; }

    /// <summary>What is known of it already.</summary>
    [Parameter] public ExternalTerms? Known { get; set; }

    /// <summary>The declaring partner's relationship with the customer, or null: the customer declares.</summary>
    [Parameter] public CustomerRelationshipId? Customer { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<string> OnDone { get; set; }

    private IReadOnlyList<Choice<PurchaseChannel>> Channels =>
        [.. Enum.GetValues<PurchaseChannel>().OrderBy(channel => channel is PurchaseChannel.CspDirect or PurchaseChannel.CspIndirect).Select(channel => new Choice<PurchaseChannel>(channel, Words.Of(channel)))];

    private IReadOnlyList<Choice<OfferFamily>> Families => [.. Enum.GetValues<OfferFamily>().Select(family => new Choice<OfferFamily>(family, Words.Of(family)))];

    private IReadOnlyList<Choice<BillingModel>> Billings => [.. Enum.GetValues<BillingModel>().Select(billing => new Choice<BillingModel>(billing, Words.Of(billing)))];

    protected override void OnInitialized()
    {
        if (Known is not null) _draft.Fill(Known);
        _form = new EditContext(_draft);
        _ = new FormFaults<ExternalTerms>(_form, new ExternalTermsShape(), () => _draft.Terms.Tidy(), Refusals);
    }

    private async Task Send()
    {
        (_busy, _refused, _refusal) = (true, null, null);
        var refusal = Subscription is { } known
            ? (await Forms.Send(Actor, new { known, _draft.Terms }, (EditExternal useCase) => useCase.Handle(Actor, new(known, _draft.Terms), CancellationToken.None))).Refusal
            : (await Forms.Send(Actor, new { _draft.Terms, Customer }, (DeclareExternal useCase) => useCase.Handle(Actor, new(_draft.Terms, Customer), CancellationToken.None))).Refusal;
        _busy = false;
        if (refusal is null) await OnDone.InvokeAsync(L[Subscription is null ? "DeclaredNow" : "Saved", _draft.Terms.Offer]);
        else await Explain(refusal);
    }

    private async Task Explain(Refusal refusal)
    {
        if (refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, id, default))).Refused(out _, out var decision))
            _refused = Views.Panel(decision, L["NotTouched"]);
        else
            _refusal = refusal;
    }
}
