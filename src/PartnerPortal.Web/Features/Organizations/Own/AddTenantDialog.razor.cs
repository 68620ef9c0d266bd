using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Organizations.Own;

/// <summary>Adding a tenant, with the checks beside it. What the rules refuse keeps the draft.</summary>
public sealed partial class AddTenantDialog
{
    private readonly TenantDraft _draft = new();
    private EditContext _form = null!;
    private LiveCheck<PreviewTenant.Details> _check = null!;
    private IReadOnlyList<Choice<CloudInstance>> _clouds = [];
    private IReadOnlyList<Choice<CountryCode>> _countries = [];
    private IReadOnlyList<Choice<TenantKind>> _kinds = [];
    private DecisionView? _refused;
    private bool _busy;

    [Inject] public required IStringLocalizer<AddTenantDialog> L { get; init; }

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

    /// <summary>What is known of the domain or the tenant ID and stands in the way, whatever the rules say.</summary>
    private string? Conflict => _check.Refusal is { } refusal ? Refusals.Of(refusal) : null;

    private string? MarketText => _check.Answer is { } answer ? L["MarketIs", Words.Term("Market", answer.Market ?? "None")].Value : null;

    protected override Task OnInitializedAsync()
    {
        (_draft.Kind, _draft.Cloud, _draft.Country) = (Own.KindsByHand[0], Own.Cloud, Own.Country);
        _clouds = [.. Enum.GetValues<CloudInstance>().Select(cloud => new Choice<CloudInstance>(cloud, Words.Of(cloud)))];
        _kinds = [.. Own.KindsByHand.Select(kind => new Choice<TenantKind>(kind, Words.Of(kind), L[$"Kind.{kind}"]))];
        _countries = Words.Countries();
        _form = new EditContext(_draft);
        _ = new FormFaults<AddTenant.Command>(_form, new AddTenant.Validator(), () => _draft.Command, Refusals);
        _check = new(Clock, () => UseCases.Run((PreviewTenant useCase) => useCase.Handle(Actor, _draft.Command, default)));
        return _check.Now();
    }

    private async Task Send()
    {
        (_busy, _refused) = (true, null);
        var result = await Forms.Send(Actor, _draft.Command, (AddTenant useCase) => useCase.Handle(Actor, _draft.Command, CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal, out _)) _refused = await Panels.Explain(Actor, refusal, new(L["CantAdd"], L["NothingAdded"]));
        else await OnAdded.InvokeAsync(_draft.Command.InitialDomain);
    }
}
