using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Dialogs;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>What became of each invitation, and what can still be done about it. The open dialog stands in the address.</summary>
public sealed partial class InvitationTable
{
    private const string NotSent = "NotSent";
    private IReadOnlyList<ListInvitations.Row>? _shown;
    private string? _link;

    [Inject] public required IStringLocalizer<ResellersPage> L { get; init; }

    [Inject] public required NearDates Nearby { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<ListInvitations.Row>? Rows { get; set; }

    [Parameter] public DecisionView? Refused { get; set; }

    /// <summary>Something was done: the list is to be read again.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    private string? Search => ListQuery.Of(Navigation, ListQuery.Search);

    private string? Sort => ListQuery.Of(Navigation, ListQuery.Sort);

    private string? Group => ListQuery.Of(Navigation, "state");

    private string? Dialog => ListQuery.Of(Navigation, "dialog");

    private string? Id => ListQuery.Of(Navigation, "id");

    private DateTimeOffset Now => Clock.GetLocalNow();

    private bool IsFiltered => (Search ?? Group) is not null;

    private string? CountText => _shown is null ? null : L[Plural.Of("InvitationsCount", _shown.Count), _shown.Count].Value;

    private ListInvitations.Row? Asked => Rows?.FirstOrDefault(row => row.Id.ToString() == Id);

    protected override async Task OnParametersSetAsync()
    {
        var wanted = Rows?.Where(row => (Group is null || GroupOf(row) == Group) && (Search is null || Says(row)));
        _shown = wanted is null ? null : [.. Sort == "sent" ? wanted.Reverse() : wanted];
        _link = Dialog == "link" && Asked is { IsOpen: true } row ? await LinkOf(row) : null;
    }

    private async Task<string?> LinkOf(ListInvitations.Row row)
    {
        var copied = await UseCases.Run((CopyInvitationLink useCase) => useCase.Handle(Actor, PartnershipInvitationId.From(row.Id), default));
        if (!copied.Refused(out var refusal, out var link)) return link;

        Toasts.Warn(Refusals.Of(refusal));
        return null;
    }

    private Task Resend(ListInvitations.Row row) => Change(
        Forms.Send(Actor, row.Id, (ResendInvitation useCase) => useCase.Handle(Actor, PartnershipInvitationId.From(row.Id), CancellationToken.None)), L["SentAgain", row.Recipient]);

    private async Task Withdraw(ListInvitations.Row row)
    {
        await Change(
            Forms.Send(Actor, row.Id, (WithdrawInvitation useCase) => useCase.Handle(Actor, PartnershipInvitationId.From(row.Id), CancellationToken.None)), L["Withdrawn", NameOf(row)]);
        Close();
    }

    // After a refusal too: the row was probably stale.
    private async Task Change(Task<Result> deed, string done)
    {
        if ((await deed).Refused(out var refusal)) Toasts.Warn(Refusals.Of(refusal));
        else Toasts.Tell(done);

        await OnChanged.InvokeAsync();
    }

    private void Close() => Navigation.NavigateTo(PortalUrls.Invitations);

    private bool Says(ListInvitations.Row row) => new[] { row.Recipient, row.Organization?.Legal, row.Organization?.Korean }
        .Any(text => text?.Contains(Search!.Trim(), StringComparison.OrdinalIgnoreCase) == true);

    private string NameOf(ListInvitations.Row row) => row.Organization?.In(Actor.Language) ?? row.Recipient;

    // The link stops at its date by itself; the list says so before the nightly job does.
    private InvitationStatus? StateOf(ListInvitations.Row row) => row.IsOpen && row.ExpiresAt <= Now ? InvitationStatus.Expired : row.Status;

    private string GroupOf(ListInvitations.Row row) => StateOf(row) switch
    {
        InvitationStatus.Sent or InvitationStatus.Opened => "open",
        InvitationStatus.Accepted or InvitationStatus.Declined => "answered",
        _ => "closed",
    };
}
