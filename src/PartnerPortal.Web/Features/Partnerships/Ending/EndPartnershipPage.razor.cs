using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;

namespace PartnerPortal.Web.Features.Partnerships.Ending;

/// <summary>The provider ends a partnership: what stays behind in numbers and by name, and one choice for each group.</summary>
public sealed partial class EndPartnershipPage
{
    private const long MostWords = Partnership.MaxReasonLength;
    private readonly EndingDraft _draft = new();
    private PreviewEnding.Details? _preview;
    private EndPartnership.Done? _done;
    private DecisionView? _refused;
    private CheckboxField? _declaration;
    private bool _pressed;
    private bool _busy;

    [Inject] public required IStringLocalizer<EndPartnershipPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Parameter] public Guid Id { get; set; }

    private string Reseller => _preview!.Reseller.In(Actor.Language);

    private bool HasLeftovers => _preview is not { Customers: [], AdminRights: [], TenantAccess: false };

    private bool TenantAccessIsOpen => _preview is { TenantAccess: true } && _draft.EndTenantAccess is null;

    private string Summary => HasLeftovers
        ? L["Summary", _preview!.Customers.Count, _preview.Recorded.Count, _preview.AdminRights.Count + (_preview.TenantAccess ? 1 : 0)]
        : L["NothingLeft"];

    protected override async Task Load()
    {
        var query = new PreviewEnding.Query(PartnershipId.From(Id), _draft.SuccessorId);
        var result = await UseCases.Run((PreviewEnding useCase) => useCase.Handle(Actor, query, Leaving));
        _refused = result.Refused(out var refusal, out _preview) ? Decisions.Refused(refusal, L["CantEnd"], L["NothingChanged"]) : null;
    }

    private async Task End()
    {
        _pressed = true;
        if (!_draft.Declared && _declaration is not null) await _declaration.Focus();
        if (!_draft.Declared || TenantAccessIsOpen) return;

        _busy = true;
        var result = await Forms.Send(Actor, _draft.Command(PartnershipId.From(Id)), (EndPartnership useCase) => useCase.Handle(Actor, _draft.Command(PartnershipId.From(Id)), CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal, out _done)) await Object(refusal);
    }

    // The facts may have changed since the page was opened: the filed decision says what was found.
    private async Task Object(Refusal refusal) =>
        _refused = refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, id, Leaving))).Refused(out _, out var filed)
            ? Decisions.Panel(filed, L["NothingChanged"])
            : Decisions.Refused(refusal, L["CantEnd"], L["NothingChanged"]);
}
