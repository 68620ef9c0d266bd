using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>A provider's resellers and the invitations it sent. What is shown and which dialog is open stands in the address.</summary>
public sealed partial class ResellersPage
{
    private IReadOnlyList<ListPartnerships.Row>? _resellers;
    private IReadOnlyList<ListInvitations.Row>? _invitations;
    private IReadOnlyList<Tab> _tabs = [];
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<ResellersPage> L { get; init; }

    [SupplyParameterFromQuery(Name = "tab")] public string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    [SupplyParameterFromQuery(Name = "recipient")] public string? Recipient { get; set; }

    [SupplyParameterFromQuery(Name = "target")] public string? Target { get; set; }

    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    private ListPartnerships.Row? Asked => _resellers?.FirstOrDefault(row => row.Id.Value == Id);

    private bool ShowsInvitations => Tab == "invitations";

    private bool MayInvite => Actor.May(Permission.InviteResellers);

    /// <summary>Nothing to show yet: the empty list itself asks to begin.</summary>
    private bool IsUnused => _refused is not null || (!ShowsInvitations && _resellers is []) || (ShowsInvitations && _invitations is []);

    protected override async Task Load()
    {
        var resellers = await UseCases.Run((ListPartnerships useCase) => useCase.Handle(Actor, Leaving));
        if (resellers.Refused(out var refusal, out var rows))
        {
            _refused = new DecisionView(Tone.Stop, L["Refused"], Refusals.Of(refusal));
            return;
        }

        var invitations = await UseCases.Run((ListInvitations useCase) => useCase.Handle(Actor, Leaving));
        _resellers = [.. rows.Where(row => !row.IsProvider)];
        _invitations = invitations.Refused(out _, out var sent) ? [] : sent;
        _tabs =
        [
            new(L["Title"], PortalUrls.Resellers, !ShowsInvitations, _resellers.Count),
            new(L["Invitations"], PortalUrls.Invitations, ShowsInvitations, _invitations.Count),
        ];
    }

    private void Close() => Navigation.NavigateTo(ShowsInvitations ? PortalUrls.Invitations : PortalUrls.Resellers);

    private async Task Acknowledge(ListPartnerships.Row row)
    {
        var result = await Forms.Send(Actor, new { row.Id }, (AcknowledgeEnding useCase) => useCase.Handle(Actor, row.Id, CancellationToken.None));
        if (result.Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(L["Acknowledged", row.Name.In(Actor.Language)]);

        Close();
    }

    private void Sent(string recipient)
    {
        Toasts.Tell(L["SentTo", recipient]);
        Navigation.NavigateTo(PortalUrls.Invitations);
    }
}
