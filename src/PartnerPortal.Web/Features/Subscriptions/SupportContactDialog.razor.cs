using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Application;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Subscriptions;

/// <summary>Chooses the support contact of one subscription (W-11).</summary>
public sealed partial class SupportContactDialog
{
    private readonly Draft _draft = new();
    private EditContext _form = null!;
    private ListSupportChoices.Details? _choices;
    private DecisionView? _refused;
    private bool _busy;

    [Inject] public required IStringLocalizer<SupportContactDialog> L { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required SubscriptionId Subscription { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<CompanyName> OnNamed { get; set; }

    private ListSupportChoices.Row? Chosen => _choices?.Rows.FirstOrDefault(row => row.Tenant == _draft.Contact);

    private IReadOnlyList<Choice<TenantId?>> Possible =>
        [.. _choices!.Rows.Where(row => row.Decision.Outcome is not Outcome.Block).Select(row => new Choice<TenantId?>(row.Tenant, NameOf(row), L[About(row)]))];

    private IReadOnlyList<FindingView> Impossible =>
    [
        .. _choices!.Rows.Where(row => row.Decision.Outcome is Outcome.Block)
            .Select(row => Views.Checks(row.Decision.Objections)[0]),
    ];

    protected override async Task OnInitializedAsync()
    {
        _form = new EditContext(_draft);
        var result = await UseCases.Run((ListSupportChoices useCase) => useCase.Handle(Actor, Subscription, default));
        if (result.Refused(out var refusal, out _choices)) _refused = Views.Refused(refusal, L["Contact"]);
        else _draft.Contact = _choices.Rows.FirstOrDefault(row => row.IsContact)?.Tenant;
    }

    private async Task Save()
    {
        if (Chosen is not { } chosen) return;

        _busy = true;
        var command = new NameSupportContact.Command(Subscription, chosen.Tenant);
        var result = await Forms.Send(Actor, command, (NameSupportContact useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal)) _refused = Views.Refused(refusal, L["Contact"]);
        else await OnNamed.InvokeAsync(chosen.Name);
    }

    private static string About(ListSupportChoices.Row row) => row switch
    {
        { Sells: true } => "Yourself",
        { IsContact: true } => "Now",
        _ => "Related",
    };

    private string NameOf(ListSupportChoices.Row row) => row.Name.In(Actor.Language);

    private sealed class Draft
    {
        public TenantId? Contact { get; set; }
    }
}
