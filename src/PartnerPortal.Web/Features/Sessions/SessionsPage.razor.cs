using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Features.Sessions;

/// <summary>Where a person is signed in, and how they end what isn't theirs.</summary>
public sealed partial class SessionsPage
{
    private IReadOnlyList<ListSessions.Row>? _rows;

    [Inject] public required IStringLocalizer<SessionsPage> L { get; init; }

    [Inject] public required AuthenticationStateProvider Authentication { get; init; }

    [SupplyParameterFromQuery(Name = "ended")] public string? Ended { get; set; }

    protected override async Task Load()
    {
        var token = (await Authentication.GetAuthenticationStateAsync()).User.Session();
        _rows = await UseCases.Run((ListSessions useCase) => useCase.Handle(Actor, token, Leaving));
    }

    private string DeviceOf(ListSessions.Row row) => row.Device.Length > 0 ? row.Device : L["UnknownDevice"];

    private async Task End(ListSessions.Row row)
    {
        var command = new EndSession.Command(row.Id);
        if ((await Forms.Send(Actor, command, (EndSession useCase) => useCase.Handle(Actor, command, CancellationToken.None))).Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(L["Ended", DeviceOf(row)]);

        await Load();
    }
}
