using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Users;

/// <summary>Inviting a person. What is refused keeps the draft.</summary>
public sealed partial class InviteUserDialog
{
    private readonly UserDraft _draft = new();
    private EditContext _form = null!;
    private IReadOnlyList<Choice<Language>> _languages = [];
    private IReadOnlyList<Choice<TenantId>> _tenants = [];
    private IReadOnlyList<Choice<Roles>> _roles = [];
    private DecisionView? _refused;
    private bool _busy;

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required RefusalPanels Panels { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required ListUsers.Page Page { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<string> OnInvited { get; set; }

    protected override void OnInitialized()
    {
        (_draft.Language, _draft.Tenant) = (Actor.Language, Actor.Tenant);
        _languages = [.. Enum.GetValues<Language>().Select(language => new Choice<Language>(language, Words.Of(language)))];
        _tenants = [.. Page.Tenants.Select(tenant => new Choice<TenantId>(tenant.Id, tenant.Domain))];
        _roles = RoleChoices.Of(Page, held: Roles.None, Words, L);
        _form = new EditContext(_draft);
        _ = new FormFaults<InviteUser.Command>(_form, new InviteUser.Validator(), () => _draft.Invitation, Refusals);
    }

    private async Task Send()
    {
        (_busy, _refused) = (true, null);
        var command = _draft.Invitation;
        var result = await Forms.Send(Actor, command, (InviteUser useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        _busy = false;
        if (result.Refused(out var refusal, out _)) _refused = await Panels.Explain(Actor, refusal, new(L["CantInvite"], L["NothingSent"]));
        else await OnInvited.InvokeAsync(command.Email.Trim());
    }
}
