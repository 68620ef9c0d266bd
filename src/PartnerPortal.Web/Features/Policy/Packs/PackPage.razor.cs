using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy.Packs;

/// <summary>One pack: its parameters beside its base's, to change while it is a draft and to read ever after.</summary>
public sealed partial class PackPage
{
    private IReadOnlyList<ParameterDraft> _drafts = [];
    private ShowPack.Details? _pack;
    private Refusal? _refusal;
    private bool _asksToWithdraw;
    private bool _busy;

    [Inject] public required IStringLocalizer<PackPage> L { get; init; }

    [Inject] public required PackWords Words { get; init; }

    [Parameter] public required string Version { get; set; }

    private bool MayManage => Actor.May(Permission.ManagePacks);

    private bool Edits => _pack!.MayEdit && MayManage;

    private IReadOnlyList<Crumb> Crumbs => [new(L["Packs"], PortalUrls.Packs), new(Version)];

    private string Subtitle => _pack switch
    {
        { Status: PackEditionStatus.Announced, EffectiveFrom: { } day } => L["ComesOn", Dates.Long(day)],
        { EffectiveFrom: { } day } => L["Since", Dates.Long(day)],
        { Base: var source } when source != Version => L["From", source],
        _ => L["FoundingNote"],
    };

    protected override async Task Load()
    {
        if ((await UseCases.Run((ShowPack useCase) => useCase.Handle(Actor, Version, Leaving))).Refused(out _refusal, out _pack)) return;

        _drafts = [.. _pack.Values.Select(value => new ParameterDraft(value))];
    }

    private async Task Save()
    {
        if (_drafts.Any(draft => !draft.IsReadable)) return;

        _busy = true;
        var command = new EditPack.Command(Version, [.. _drafts.Where(draft => draft.IsUnsaved).Select(draft => new PackValue(draft.Name, draft.Text))]);
        var result = await Forms.Send(Actor, command, (EditPack useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(L["Saved", Version]);
        await Load();
    }

    private async Task Withdraw()
    {
        _asksToWithdraw = false;
        var command = new WithdrawPack.Command(Version);
        if ((await Forms.Send(Actor, command, (WithdrawPack useCase) => useCase.Handle(Actor, command, CancellationToken.None))).Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(L["Withdrawn", Version]);
        await Load();
    }
}
