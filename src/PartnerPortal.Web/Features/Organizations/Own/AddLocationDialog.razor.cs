using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Organizations.Own;

/// <summary>Adding a location, with the checks beside it. What the rules refuse keeps the draft.</summary>
public sealed partial class AddLocationDialog
{
    private readonly LocationDraft _draft = new();
    private EditContext _form = null!;
    private LiveCheck<Decision> _check = null!;
    private IReadOnlyList<Choice<CountryCode>> _countries = [];
    private IReadOnlyList<Choice<TenantId?>> _tenants = [];
    private DecisionView? _refused;
    private bool _busy;

    [Inject] public required IStringLocalizer<AddLocationDialog> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required RefusalPanels Panels { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required ShowOrganization.Details Own { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<string> OnAdded { get; set; }

    /// <summary>The number is in use, whatever the rules say.</summary>
    private string? Conflict => _check.Refusal is { } refusal ? Refusals.Of(refusal) : null;

    protected override Task OnInitializedAsync()
    {
        _draft.Country = Own.Country;
        _countries = Words.Countries();
        _tenants =
        [
            new(null, L["NoTenant"]),
            .. Own.Tenants.Where(tenant => tenant.Kind is TenantKind.CspTransaction).Select(tenant => new Choice<TenantId?>(tenant.Id, tenant.Domain)),
        ];
        _form = new EditContext(_draft);
        _ = new FormFaults<AddLocation.Command>(_form, new AddLocation.Validator(), () => _draft.Command, Refusals);
        _check = new(Clock, () => UseCases.Run((PreviewLocation useCase) => useCase.Handle(Actor, _draft.Command, default)));
        return _check.Now();
    }

    private async Task Send()
    {
        (_busy, _refused) = (true, null);
        var result = await Forms.Send(Actor, _draft.Command, (AddLocation useCase) => useCase.Handle(Actor, _draft.Command, CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal)) _refused = await Panels.Explain(Actor, refusal, new(L["CantAdd"], L["NothingAdded"]));
        else await OnAdded.InvokeAsync(_draft.Command.Name);
    }
}
