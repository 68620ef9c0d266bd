using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.CustomerRelationships.Requests;

/// <summary>
/// Asks a customer for a reseller relationship. Where the rules refuse, before sending or at it, the page explains the
/// decision in place of the form; the draft stays.
/// </summary>
public sealed partial class NewRequestPage
{
    private readonly RequestDraft _draft = new() { Language = Identity.CurrentActor.PageLanguage };
    private PreviewRequest.Details? _preview;
    private IReadOnlyList<ListCompanions.Row> _companions = [];
    private DecisionView? _denied, _objection;
    private Dictionary<string, string> _faults = [];
    private bool _answered, _busy;

    [Inject] public required IStringLocalizer<NewRequestPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Inject] public required FindingTexts Texts { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery(Name = "target")] public string? Target { get; set; }

    [SupplyParameterFromQuery(Name = "provider")] public Guid? Provider { get; set; }

    [SupplyParameterFromQuery(Name = "reseller")] public Guid? Reseller { get; set; }

    private string? CustomerName => _preview?.Customer?.In(Actor.Language);

    private string Subtitle => CustomerName is { } name ? L["ToCustomer", name, _preview!.Decision.Query.Buyer!.Domain] : L["Subtitle"];

    private RequestAdvice Advice => new(UseCases, L, Actor, _companions);

    // where the cloud always includes admin rights there is nothing to choose.
    private bool AdminRightsAreIncluded => _preview?.Decision.Query.Seller.Cloud is CloudInstance.UsGov or CloudInstance.Germany;

    protected override async Task Load()
    {
        var companions = await UseCases.Run((ListCompanions useCase) => useCase.Handle(Actor, Leaving));
        _companions = companions.Refused(out _, out var rows) ? [] : rows;
        _draft.Begin(Target, Provider, Reseller);
        await Check();
    }

    /// <summary>Asks the rules about the draft as it is now; nothing is kept.</summary>
    private async Task Check()
    {
        (_faults, _objection) = ([], null);
        var result = await UseCases.Run((PreviewRequest useCase) => useCase.Handle(Actor, _draft.Question, Leaving));
        if (result.Refused(out var refusal, out var preview))
        {
            if (refusal.Kind is RefusalKind.Denied) _denied = Decisions.Refused(refusal, L["CantAsk"]);
            else _faults[refusal.Code] = Refusals.Of(refusal);
            return;
        }

        _preview = preview;
        if (AdminRightsAreIncluded && _draft.IncludeAdminRights()) await Check();
        else if (RequestAdvice.IsRefused(_preview))
            _objection = Advice.Add(Decisions.Panel(_preview.Halves, NothingSent, await Advice.Instead(_preview.Decision.Findings, _draft.Question, Leaving)));
    }

    private async Task Send()
    {
        if (_busy) return;

        (_busy, _faults) = (true, []);
        var result = await Forms.Send(Actor, _draft.Command, (RequestRelationship useCase) => useCase.Handle(Actor, _draft.Command, CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal, out _)) await Object(refusal);
        else Leave(L["Sent", _draft.Recipient!]);
    }

    private void Leave(string done)
    {
        Toasts.Tell(done);
        Navigation.NavigateTo(PortalUrls.Requests);
    }

    // A fault of shape stands beside its field; a rule's refusal was filed and is explained from there.
    private async Task Object(Refusal refusal)
    {
        _answered = true;
        if (refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, id, Leaving))).Refused(out _, out var filed))
            _objection = Advice.Add(Decisions.Panel(filed, NothingSent, await Advice.Instead(filed.Findings, _draft.Question, Leaving)));
        else if (refusal.Kind is RefusalKind.Invalid or RefusalKind.NotFound)
            _faults = new(StringComparer.Ordinal) { [refusal.Code] = Refusals.Of(refusal) };
        else
            _objection = Decisions.Refused(refusal, L["CantBeSent"], NothingSent);
    }

    private string NothingSent => CustomerName is { } name ? L["NothingSentTo", name] : L["NothingSent"];

    private async Task Follow(RemedyView remedy)
    {
        if (await Advice.Follow(remedy, _draft.Target) is not { } asked)
        {
            Edit();
            Navigation.NavigateTo(PortalUrls.NewRequestTo(remedy.Key));
        }
        else if (asked.Refused(out var refusal)) Tell(refusal);
        else Leave(L["LinkAskedFor"]);
    }

    private void Edit() => (_objection, _answered) = (null, false);
}
