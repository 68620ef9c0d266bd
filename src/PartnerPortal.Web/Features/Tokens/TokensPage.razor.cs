using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Tokens;

/// <summary>The tokens by which programs act in a person's name: what each may do, when it was last used, and how it is taken back.</summary>
public sealed partial class TokensPage
{
    private IReadOnlyList<ListTokens.Row>? _rows;
    private ListTokens.Row? _revoked;

    [Inject] public required IStringLocalizer<TokensPage> L { get; init; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    /// <summary>The token that stops working first, if that is soon.</summary>
    private ListTokens.Row? Expiring => _rows?.Where(row => row.Status is ApiTokenStatus.Expiring).MinBy(row => row.ExpiresAt);

    protected override async Task Load() => _rows = await UseCases.Run((ListTokens useCase) => useCase.Handle(Actor, Leaving));

    private static bool Works(ListTokens.Row row) => row.Status is ApiTokenStatus.Active or ApiTokenStatus.Expiring;

    private async Task Revoke()
    {
        if (_revoked is not { } row) return;

        _revoked = null;
        var command = new RevokeToken.Command(row.Id);
        if ((await Forms.Send(Actor, command, (RevokeToken useCase) => useCase.Handle(Actor, command, CancellationToken.None))).Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(L["Revoked", row.Name]);

        await Load();
    }

    private void Close() => Navigation.NavigateTo(PortalUrls.Tokens);
}
