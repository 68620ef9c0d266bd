using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>What the customer bought elsewhere: who looks after it, how it comes to CSP, and why some of it can't.</summary>
public sealed partial class ElsewherePage
{
    private ListExternal.Details? _view;
    private DecisionView? _refused;
    private IReadOnlyList<(Guid Decision, DecisionView View)> _stopped = [];

    [Inject] public required IStringLocalizer<ElsewhereTexts> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    /// <summary>The subscription that the dialog is about; for a correction, the refused declaration's decision.</summary>
    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    private ListExternal.Row? Chosen => _view!.Rows.FirstOrDefault(row => row.Id.Value == Id);

    private ExternalTerms? StoppedTerms => _view!.Stopped.FirstOrDefault(stopped => stopped.Decision == Id)?.Terms;

    private string Counted => _view switch
    {
        null => "",
        { Stopped.Count: 0 } => L["Count", _view.Rows.Count],
        _ => L["CountRefused", _view.Rows.Count, _view.Stopped.Count],
    };

    protected override async Task Load()
    {
        var result = await UseCases.Run((ListExternal useCase) => useCase.Handle(Actor, new ListExternal.Query(), Leaving));
        _refused = result.Refused(out var refusal, out _view) ? Decisions.Refused(refusal, L["CantSee"]) : null;

        List<(Guid, DecisionView)> panels = [];
        foreach (var stopped in _view?.Stopped ?? []) panels.Add((stopped.Decision, await Explain(stopped)));
        _stopped = panels;
    }

    private async Task<DecisionView> Explain(ListExternal.Stopped stopped)
    {
        RemedyView correct = new("correct", L["CorrectChannel"], L["CorrectChannelText"], L["Correct"], PortalUrls.ElsewhereDialog("declare", stopped.Decision));
        var filed = await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, stopped.Decision, Leaving));
        var view = filed.Refused(out var refusal, out var decision) ? Decisions.Refused(refusal, L["CantSee"]) : Decisions.Panel(decision, L["NotTouched"]);
        return view with { Title = L["CantTakeOver", stopped.Terms.Offer], Remedies = [.. view.Remedies, correct] };
    }

    private Task Move((ExternalSubscriptionId Id, ExternalSubscriptionMove Move) wanted) =>
        Do((MoveExternal useCase) => useCase.Handle(Actor, new(wanted.Id, wanted.Move), CancellationToken.None), L[$"Moved.{wanted.Move}"]);

    private Task Mark(ExternalSubscriptionId id, PlanStepKind step) =>
        Do((MarkStepDone useCase) => useCase.Handle(Actor, new(id, step), CancellationToken.None), L["StepDone"]);

    private async Task Do<TUseCase>(Func<TUseCase, Task<Result>> call, string told)
        where TUseCase : notnull
    {
        if ((await UseCases.Run(call)).Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(told);
        await Load();
    }

    private void Close() => Navigation.NavigateTo(PortalUrls.Elsewhere);

    private void Done(string told)
    {
        Toasts.Tell(told);
        Close();
    }
}
