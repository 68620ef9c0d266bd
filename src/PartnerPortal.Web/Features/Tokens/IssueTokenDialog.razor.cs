using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Features.Tokens;

/// <summary>Making a token. Its secret is shown here, once, and by nobody ever again.</summary>
public sealed partial class IssueTokenDialog
{
    private static readonly int[] Lifetimes = [7, 30, 90, 180, ApiToken.MaxDays];

    private readonly TokenDraft _draft = new();
    private EditContext _form = null!;
    private IReadOnlyList<Choice<TokenScope>> _scopes = [];
    private IReadOnlyList<Choice<int>> _lifetimes = [];
    private Refusal? _refusal;
    private bool _issued;
    private bool _busy;

    [Inject] public required IStringLocalizer<IssueTokenDialog> L { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    /// <summary>The token stands in the list now; its secret is still being shown.</summary>
    [Parameter, EditorRequired] public EventCallback OnIssued { get; set; }

    protected override void OnInitialized()
    {
        _scopes = [.. Enum.GetValues<TokenScope>().Select(scope => new Choice<TokenScope>(scope, L[$"Scope.{scope}"], L[$"ScopeHelp.{scope}"]))];
        _lifetimes = [.. Lifetimes.Select(days => new Choice<int>(days, L["For", days]))];
        _form = new EditContext(_draft);
        _ = new FormFaults<IssueToken.Command>(_form, new IssueToken.Validator(), () => _draft.Command, Refusals);
    }

    private async Task Send()
    {
        (_busy, _refusal) = (true, null);
        var result = await Forms.Send(Actor, _draft.Command, (IssueToken useCase) => useCase.Handle(Actor, _draft.Command, CancellationToken.None));
        (_busy, _issued) = (false, !result.Refused(out _refusal, out _));
        if (_issued) await OnIssued.InvokeAsync();
    }
}
