using System.Globalization;
using Microsoft.AspNetCore.Components;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships.Ending;

public sealed partial class CustomerEnding
{
    private const long MostWords = EndRequest.MaxWordsLength;
    private readonly Form _form = new();
    private ShowCustomer.Blocker? _stopping;
    private CheckboxField? _box;
    private bool _pressed;

    [Inject] public required RefusalText Refusals { get; init; }

    [Parameter, EditorRequired] public required ShowCustomer.Details View { get; set; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<FindingView> Checks { get; set; }

    /// <summary>Why the last act was refused, or null: it was not.</summary>
    [Parameter] public DecisionView? Objection { get; set; }

    [Parameter] public EventCallback<ShowCustomer.Blocker> OnStop { get; set; }

    [Parameter] public EventCallback<string?> OnRemove { get; set; }

    [Parameter] public EventCallback<(OrganizationId Provider, string? Words)> OnAskProvider { get; set; }

    [Parameter] public EventCallback<(string Words, DateOnly? ClearedBy)> OnAnswer { get; set; }

    private string? Note => View.RemovableFrom is not { } from ? null
        : string.Join(" · ", new[] { View.BlockersOfOthers > 0 && View.Blockers.Count > 0 ? L["OfOthers", View.BlockersOfOthers].Value : null, L["RunsOut", Dates.Long(from)].Value }.OfType<string>());

    // What the policy said is the one place that knows whether a reseller may.
    private bool MustAsk => View.Decision.Findings.Any(finding => finding is { Rule: "R-075", Outcome: Outcome.Block });

    protected override void OnParametersSet()
    {
        if (_form.Provider == default && View.Providers is [var first, ..]) _form.Provider = first.Id;
    }

    private async Task Remove()
    {
        if (MustAsk)
        {
            if (View.Providers.Count > 0) await OnAskProvider.InvokeAsync((_form.Provider, _form.Reason));
            return;
        }

        _pressed = true;
        if (_form.Declared) await OnRemove.InvokeAsync(_form.Reason);
        else if (_box is not null) await _box.Focus();
    }

    private Task Answer() => OnAnswer.InvokeAsync((_form.Answer ?? "", _form.Day));

    private string Stopping(SubscriptionMove? remedy) => L[remedy is SubscriptionMove.Cancel ? "CancelIt" : "SuspendIt"];

    private async Task Stop()
    {
        var stopping = _stopping!;
        _stopping = null;
        await OnStop.InvokeAsync(stopping);
    }

    private sealed class Form
    {
        public string? Answer { get; set; }

        public string? ClearedBy { get; set; }

        public string? Reason { get; set; }

        public OrganizationId Provider { get; set; }

        public bool Declared { get; set; }

        public DateOnly? Day => DateOnly.TryParseExact(ClearedBy, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
