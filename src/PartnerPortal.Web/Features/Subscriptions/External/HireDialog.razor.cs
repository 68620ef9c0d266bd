using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>Hires a partner for what was bought elsewhere; one that is new is accepted in the same step.</summary>
public sealed partial class HireDialog
{
    private static readonly TenantId? Another = TenantId.From(Guid.Empty);
    private readonly HireDraft _draft = new();
    private EditContext _form = null!;
    private IReadOnlyList<ListHireChoices.Row>? _mine;
    private IReadOnlyList<FindPartners.Row> _listed = [];
    private PreviewHire.Details? _outlook;
    private Refusal? _refusal;
    private (bool Pressed, bool Busy) _ask;

    [Inject] public required IStringLocalizer<ElsewhereTexts> L { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required ListExternal.Details View { get; set; }

    /// <summary>The subscription from which somebody came, chosen beforehand.</summary>
    [Parameter] public ExternalSubscriptionId? Preset { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<string> OnHired { get; set; }

    private IReadOnlyList<ListExternal.Row> Open => [.. View.Rows.Where(row => row.Terms.IsEligible && ExternalSubscription.After(row.Status, ExternalSubscriptionMove.Support) is not null)];

    private IReadOnlyList<Choice<TenantId?>> Partners =>
    [
        .. _mine!.Select(partner => new Choice<TenantId?>(partner.Tenant, partner.Name.In(Actor.Language), partner.AdminSince is { } since ? L["HasAdmin", Dates.Short(since)] : L["WithoutAdmin"])),
        new(Another, L["AnotherPartner"], L["AnotherPartnerHelp"]),
    ];

    private IReadOnlyList<Choice<TenantId?>> Listed =>
        [new(null, L["ChoosePartner"]), .. _listed.Select(row => new Choice<TenantId?>(row.Partner.Tenant, row.Partner.Name.In(Actor.Language)))];

    private TenantId? Chosen => _draft.Partner == Another ? _draft.Listed : _draft.Partner;

    private string PartnerName => _outlook?.Partner.Name.In(Actor.Language) ?? L["ThePartner"].Value;

    private bool NeedsAdminRights => Open.Any(row => _draft.Wanted.Contains(row.Id) && row.Terms.BillingModel is not BillingModel.Usage);

    protected override async Task OnInitializedAsync()
    {
        _form = new EditContext(_draft);
        if (Preset is { } preset) _draft.Wanted.Add(preset);
        if ((await UseCases.Run((ListHireChoices useCase) => useCase.Handle(Actor, default))).Refused(out _refusal, out var mine)) return;

        var found = await UseCases.Run((FindPartners useCase) => useCase.Handle(Actor, new FindPartners.Query(), default));
        _listed = found.Refused(out _, out var listed) ? [] : [.. listed.Where(row => !row.IsMine && row.Decision.Outcome is not Outcome.Block)];
        (_mine, _draft.Partner) = (mine, mine is [var first, ..] ? first.Tenant : Another);
        await Look();
    }

    private Task Want(ExternalSubscriptionId id, bool wanted)
    {
        if (wanted) _draft.Wanted.Add(id);
        else _draft.Wanted.Remove(id);
        _form.NotifyFieldChanged(_form.Field(nameof(HireDraft.Any)));
        return Look();
    }

    private async Task Look()
    {
        if (Chosen is not { } partner)
        {
            _outlook = null;
            return;
        }

        var query = new PreviewHire.Query(partner, [.. _draft.Wanted], _draft.AdminRights);
        (await UseCases.Run((PreviewHire useCase) => useCase.Handle(Actor, query, default))).Refused(out _refusal, out _outlook);
    }

    private async Task Hire()
    {
        _ask.Pressed = true;
        if (Chosen is not { } partner || _outlook is null || (_outlook.Opening is not null && (!_draft.Accept || (_outlook.NeedsAgreement && !_draft.Agreement)))) return;

        _ask.Busy = true;
        var result = await Forms.Send(Actor, new { partner, _draft.Wanted, _draft.Ticked }, (HirePartner useCase) => useCase.Handle(Actor, new(partner, [.. _draft.Wanted], _draft.Ticked), CancellationToken.None));
        _ask.Busy = false;
        if (!result.Refused(out _refusal, out _)) await OnHired.InvokeAsync(L["Hired", PartnerName]);
    }

    private string SeatsOf(ExternalTerms terms) => terms.BillingModel is BillingModel.Usage ? Words.Of(BillingModel.Usage) : L[Plural.Of("Seats", terms.Seats), terms.Seats.ToString("N0", null)];

    private string? HelpOf(ListExternal.Row row) => row.Terms switch
    {
        { BillingModel: BillingModel.Usage } => L["AzureHelp"].Value,
        { Channel: PurchaseChannel.EnterpriseAgreement } => L["EaHelp"].Value,
        _ => null,
    };
}
