using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Tokens.Applications;

/// <summary>Letting a program act for the organisation: its name, and roles among those that the reader may give.</summary>
public sealed partial class RegisterApplicationDialog
{
    private readonly ApplicationDraft _draft = new();
    private EditContext _form = null!;
    private Refusal? _refusal;
    private bool _busy;

    [Inject] public required IStringLocalizer<RegisterApplicationDialog> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    /// <summary>The roles that the reader may give it.</summary>
    [Parameter, EditorRequired] public Roles Eligible { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public EventCallback<RegisteredApplicationId> OnRegistered { get; set; }

    private IEnumerable<Roles> RolesToGive => Enum.GetValues<Roles>().Where(role => role is not Roles.None && Eligible.HasFlag(role));

    protected override void OnInitialized()
    {
        _form = new EditContext(_draft);
        _ = new FormFaults<RegisterApplication.Command>(_form, new RegisterApplication.Validator(), () => _draft.Command, Refusals);
    }

    private void Give(Roles role, bool given) => _draft.Roles = given ? _draft.Roles | role : _draft.Roles & ~role;

    private async Task Send()
    {
        (_busy, _refusal) = (true, null);
        var result = await Forms.Send(Actor, _draft.Command, (RegisterApplication useCase) => useCase.Handle(Actor, _draft.Command, CancellationToken.None));
        _busy = false;
        if (!result.Refused(out _refusal, out var application)) await OnRegistered.InvokeAsync(application);
    }
}
