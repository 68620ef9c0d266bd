using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>Dates the way of one subscription to CSP.</summary>
public sealed partial class PlanDialog
{
    private readonly Draft _draft = new();
    private EditContext _form = null!;
    private PlanMigration.Details? _plan;
    private Refusal? _refusal;
    private bool _busy;

    [Inject] public required IStringLocalizer<ElsewhereTexts> L { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required ExternalSubscriptionId Subscription { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<string> OnDone { get; set; }

    private PlanMigration.Command Command => new(Subscription, _draft.Offer, ExternalDraft.DayIn(_draft.BuyOn));

    protected override async Task OnInitializedAsync()
    {
        _form = new EditContext(_draft);
        await Look();
        if (_plan is not null) (_draft.Offer, _draft.BuyOn) = (_plan.Plan.Offer, ExternalDraft.Typed(_plan.Plan.BuyOn));
    }

    private async Task Look()
    {
        var result = await UseCases.Run((PlanMigration useCase) => useCase.Preview(Actor, Command, default));
        result.Refused(out _refusal, out var plan);
        _plan = plan ?? _plan;
    }

    private async Task Save()
    {
        _busy = true;
        var result = await Forms.Send(Actor, Command, (PlanMigration useCase) => useCase.Handle(Actor, Command, CancellationToken.None));
        _busy = false;
        if (!result.Refused(out _refusal)) await OnDone.InvokeAsync(L["Planned"]);
    }

    private sealed class Draft
    {
        public string? Offer { get; set; }

        public string? BuyOn { get; set; }
    }
}
