using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>A reseller's providers, and above them the invitations that wait for its answer.</summary>
public sealed partial class ProvidersPage
{
    private IReadOnlyList<ListPartnerships.Row>? _providers;
    private IReadOnlyList<ListWaitingInvitations.Row> _waiting = [];
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<ProvidersPage> L { get; init; }

    [Inject] public required NearDates Nearby { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

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
    }

    // Suspension follows from the enrolments, so it is their state that the chip shows (W-02).
    private static Enum StateOf(ListPartnerships.Row row) =>
        row is { IsSuspended: true, Status: not PartnershipStatus.Ended } ? EnrollmentStatus.Suspended : row.Status;
}
