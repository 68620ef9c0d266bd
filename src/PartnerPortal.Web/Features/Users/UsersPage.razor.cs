using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Users;

/// <summary>The people of one's own organisation: who they are, what they may do, and who is expected.</summary>
public sealed partial class UsersPage
{
    private ListUsers.Page? _page;
    private Refusal? _refusal;
    private (UserAct Act, ListUsers.Row Row)? _asking;
    private DecisionView? _refused;
    private bool _busy;

    /// <summary>What is asked about before it is done.</summary>
    private enum UserAct
    {
        Suspend,
        Remove,
        Withdraw,
    }

    [Inject] public required IStringLocalizer<UsersPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required RefusalPanels Panels { get; init; }

    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    [SupplyParameterFromQuery(Name = "tenant")] public Guid? Tenant { get; set; }

    private bool MayManage => Actor.May(Permission.ManageUsers);

    private bool MayAssign => Actor.May(Permission.AssignRoles);

    private ListUsers.Row? Asked => _page?.Rows.FirstOrDefault(row => row is { User: not null, MayChange: true } && row.Key == Id && row.Tenant.Value == Tenant);

    /// <summary>Why the reader can't invite anybody and who can, or null.</summary>
    private string? MayNot => MayManage ? null
        : _page!.Managers.Count == 0 ? L["MayNotNobody"].Value
        : L["MayNot", string.Join(", ", _page.Managers)].Value;

    protected override async Task Load() =>
        (await UseCases.Run((ListUsers useCase) => useCase.Handle(Actor, new(Text), Leaving))).Refused(out _refusal, out _page);

    private void Ask(UserAct act, ListUsers.Row row) => (_asking, _refused) = ((act, row), null);

    private async Task Act()
    {
        if (_busy || _asking is not var (act, row)) return;

        _busy = true;
        var result = act switch
        {
            UserAct.Suspend => await Suspend(row),
            UserAct.Remove => await Remove(row),
            _ => await Withdraw(row),
        };
        (_busy, _asking) = (false, null);
        await Tell(result, act switch { UserAct.Suspend => "Suspended", UserAct.Remove => "Removed", _ => "Withdrawn" }, row);
    }

    private Task<Result> Suspend(ListUsers.Row row)
    {
        var command = new SuspendUser.Command(row.User!.Value, row.Tenant);
        return Forms.Send(Actor, command, (SuspendUser useCase) => useCase.Handle(Actor, command, CancellationToken.None));
    }

    private Task<Result> Remove(ListUsers.Row row)
    {
        var command = new RemoveUser.Command(row.User!.Value, row.Tenant);
        return Forms.Send(Actor, command, (RemoveUser useCase) => useCase.Handle(Actor, command, CancellationToken.None));
    }

    private Task<Result> Withdraw(ListUsers.Row row)
    {
        var command = new WithdrawUserInvitation.Command(row.Invitation!.Value);
        return Forms.Send(Actor, command, (WithdrawUserInvitation useCase) => useCase.Handle(Actor, command, CancellationToken.None));
    }

    private async Task Resume(ListUsers.Row row)
    {
        var command = new ResumeUser.Command(row.User!.Value, row.Tenant);
        await Tell(await Forms.Send(Actor, command, (ResumeUser useCase) => useCase.Handle(Actor, command, CancellationToken.None)), "Resumed", row);
    }

    private async Task InviteAgain(ListUsers.Row row)
    {
        var command = new ResendUserInvitation.Command(row.Invitation!.Value);
        await Tell(await Forms.Send(Actor, command, (ResendUserInvitation useCase) => useCase.Handle(Actor, command, CancellationToken.None)), "InvitedAgain", row);
    }

    private async Task Tell(Result result, string done, ListUsers.Row row)
    {
        if (result.Refused(out var refusal)) _refused = await Panels.Explain(Actor, refusal, new(L["CantDo"], L["NothingChanged"]));
        else Toasts.Tell(L[done, row.Name]);

        await Load(); // after a refusal too: the row was probably stale
    }

    private void Done(string told, string name)
    {
        Toasts.Tell(L[told, name]);
        Close();
    }

    private void Close() => Navigation.NavigateTo(PortalUrls.Users);
}
