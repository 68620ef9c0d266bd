using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.CustomerRelationships.Ending;

/// <summary>A partner's page for one customer: what there is, what happened, and how it ends.</summary>
public sealed partial class CustomerPage
{
    // The preview takes the declaration as made; the form's box says whether it is.
    private const string Declaration = "R-077";

    private ShowCustomer.Details? _view;
    private IReadOnlyList<Tab> _tabs = [];
    private IReadOnlyList<FindingView> _checks = [];
    private DecisionView? _refused;
    private DecisionView? _objection;

    [Inject] public required IStringLocalizer<CustomerPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "tab")] public string? Tab { get; set; }

    private bool ShowsEnding => Tab == "ending" && _view is { Removed: null };

    private CustomerRelationshipId Relationship => CustomerRelationshipId.From(Id);

    private string? Place => _view is null ? null : $"{_view.Domain} · {Words.Term("Market", _view.Market ?? "None")}";

    protected override async Task Load()
    {
        var result = await UseCases.Run((ShowCustomer useCase) => useCase.Handle(Actor, Relationship, Leaving));
        _refused = result.Refused(out var refusal, out _view) ? Decisions.Refused(refusal, L["CantSee"]) : null;
        if (_view is null) return;

        _checks = Decisions.Checks(_view.Decision.Findings.Where(finding => finding.Rule != Declaration));
        _tabs =
        [
            new(L["Overview"], PortalUrls.Customer(_view.Id), !ShowsEnding),
            new(L["Subscriptions"], PortalUrls.CustomerSubscriptions(Id), false, _view.Subscriptions.Count),
            .. _view.Removed is null ? [new Tab(L["Ending"], PortalUrls.CustomerEnding(_view.Id), ShowsEnding)] : Array.Empty<Tab>(),
        ];
    }

    private async Task Stop(ShowCustomer.Blocker blocker) =>
        await After(await Forms.Send(Actor, new { blocker.Id }, (StopSubscription useCase) => useCase.Handle(Actor, blocker.Id, CancellationToken.None)), L["Stopped", blocker.Offer]);

    private async Task Remove(string? reason) =>
        await After(await Forms.Send(Actor, new { Id, reason }, (RemoveCustomer useCase) => useCase.Handle(Actor, new(Relationship, reason, Declared: true), CancellationToken.None)), L["RemovedNow"]);

    private async Task AskProvider((OrganizationId Provider, string? Words) asked) =>
        await After(await Forms.Send(Actor, new { Id, asked.Provider, asked.Words }, (AskProviderToRemove useCase) => useCase.Handle(Actor, new(Relationship, asked.Provider, asked.Words), CancellationToken.None)), L["ProviderAsked"]);

    private async Task Answer((string Words, DateOnly? ClearedBy) answer) =>
        await After(await Forms.Send(Actor, new { Id, answer.Words, answer.ClearedBy }, (AnswerEndRequest useCase) => useCase.Handle(Actor, new(Relationship, answer.Words, answer.ClearedBy), CancellationToken.None)), L["Answered"]);

    // The facts may have changed since the page was opened: the filed decision says what was found, and the page shows what is.
    private async Task After(Result result, string done)
    {
        _objection = null;
        if (!result.Refused(out var refusal)) Toasts.Tell(done);
        else if (refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, id, Leaving))).Refused(out _, out var filed))
            _objection = Decisions.Panel(filed, L["NothingChanged"]);
        else _objection = Decisions.Refused(refusal, L["CantDo"], L["NothingChanged"]);

        await Load();
    }
}
