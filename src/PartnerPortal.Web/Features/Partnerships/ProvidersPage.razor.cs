using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>A reseller's providers, and above them the invitations that wait for its answer.</summary>
public sealed partial class ProvidersPage
{
    private IReadOnlyList<ListPartnerships.Row>? _providers;
    private IReadOnlyList<ListWaitingInvitations.Row> _waiting = [];
    private PreviewEndingRequest.Details? _preview;
    private DecisionView? _objection;
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<ProvidersPage> L { get; init; }

    [Inject] public required NearDates Nearby { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    private ListPartnerships.Row? Asked => _providers?.FirstOrDefault(row => row.Id.Value == Id);

    private DateTimeOffset Now => Clock.GetLocalNow();

    protected override async Task Load()
    {
        var partnerships = await UseCases.Run((ListPartnerships useCase) => useCase.Handle(Actor, Leaving));
        if (partnerships.Refused(out var refusal, out var rows))
        {
            _refused = new DecisionView(Tone.Stop, L["Refused"], Refusals.Of(refusal));
            return;
        }

        var waiting = await UseCases.Run((ListWaitingInvitations useCase) => useCase.Handle(Actor, Leaving));
        _waiting = waiting.Refused(out _, out var invitations) ? [] : invitations;
        _providers = [.. rows.Where(row => row.IsProvider)];
        if (Dialog == "end" && Asked is { } asked) await Preview(asked);
    }

    private async Task Preview(ListPartnerships.Row row)
    {
        var result = await UseCases.Run((PreviewEndingRequest useCase) => useCase.Handle(Actor, row.Id, Leaving));
        if (result.Refused(out var refusal, out _preview)) Tell(refusal);
    }

    private async Task Ask(ListPartnerships.Row row, string? words)
    {
        var command = new RequestPartnershipEnding.Command(row.Id, words, Declared: true);
        var result = await Forms.Send(Actor, command, (RequestPartnershipEnding useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        if (result.Refused(out var refusal, out var asked)) _objection = Decisions.Refused(refusal, L["CantAsk"]);
        else Leave(L["AskedUntil", Dates.Long(asked.EndsAt)]);
    }

    private async Task TakeBack(ListPartnerships.Row row)
    {
        var result = await Forms.Send(Actor, new { row.Id }, (TakeEndingBack useCase) => useCase.Handle(Actor, row.Id, CancellationToken.None));
        if (result.Refused(out var refusal)) Tell(refusal);
        else Leave(L["TakenBack", row.Name.In(Actor.Language)]);
    }

    private void Leave(string done)
    {
        Toasts.Tell(done);
        Close();
    }

    private void Close() => Navigation.NavigateTo(PortalUrls.Providers);

    // Suspension follows from the enrolments, so it is their state that the chip shows (W-02).
    private static Enum StateOf(ListPartnerships.Row row) =>
        row is { IsSuspended: true, Status: not PartnershipStatus.Ended } ? EnrollmentStatus.Suspended : row.Status;
}
