using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Registrations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Registrations;

/// <summary>The operator lets organisations in, or says why not.</summary>
public sealed partial class RegistrationsPage
{
    private IReadOnlyList<ListRegistrations.Row>? _rows;
    private Refusal? _refusal;
    private ListRegistrations.Row? _approved;
    private ListRegistrations.Row? _declined;
    private string? _reason;

    [Inject] public required IStringLocalizer<RegistrationsPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    protected override async Task Load() =>
        (await UseCases.Run((ListRegistrations useCase) => useCase.Handle(Actor, Leaving))).Refused(out _refusal, out _rows);

    private async Task Approve()
    {
        if (_approved is not { } row) return;

        _approved = null;
        var command = new ApproveRegistration.Command(row.Id);
        await Told(await Forms.Send(Actor, command, (ApproveRegistration useCase) => useCase.Handle(Actor, command, CancellationToken.None)), "Approved", row);
    }

    // The reason is one applicant's: whoever turned back and asks about another one begins anew.
    private void Ask(ListRegistrations.Row row) => (_declined, _reason) = (row, null);

    private async Task Decline()
    {
        if (_declined is not { } row) return;

        var command = new DeclineRegistration.Command(row.Id, _reason ?? "");
        var result = await Forms.Send(Actor, command, (DeclineRegistration useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        if (!result.Refused(out _)) (_declined, _reason) = (null, null);
        await Told(result, "Declined", row);
    }

    // An operator who gives a tenant to its people knows from whom it comes.
    private IReadOnlyList<string> Happens(ListRegistrations.Row row) =>
    [
        L["ApproveHappens", row.Contact], L["ApproveTenant", row.Tenant],
        .. row.OnRecord is { } known ? [L[Comes(known), known.Holder.In(Actor.Language), known.Domain].Value] : Array.Empty<string>(),
    ];

    private static string Comes(ListRegistrations.Standing known) => known switch
    {
        { IsLetGo: true } => "WasLetGo",
        { HasPeople: true } => "FromHolder",
        _ => "TakesOver",
    };

    private static string Stays(ListRegistrations.Row row) => row.OnRecord is { HasPeople: false, IsLetGo: false } ? "ApproveStaysOnRecord" : "ApproveStays";

    private async Task Told(Result result, string done, ListRegistrations.Row row)
    {
        if (result.Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(L[done, row.Name.In(Actor.Language)]);

        await Load(); // after a refusal too: somebody else may have answered
    }
}
