using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;
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

    /// <summary>For which application, or null: for the person.</summary>
    [Parameter] public RegisteredApplicationId? Application { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    /// <summary>The token stands in the list now; its secret is still being shown.</summary>
    [Parameter, EditorRequired] public EventCallback OnIssued { get; set; }

    private string Holder => Application is null ? "Person" : "Application";

    private string Here => Application is { } application ? PortalUrls.ApplicationToken(application) : PortalUrls.NewToken;

    protected override void OnInitialized()
    {
        _scopes = [.. Enum.GetValues<TokenScope>().Select(scope => new Choice<TokenScope>(scope, L[$"Scope.{scope}"], L[$"ScopeHelp.{scope}.{Holder}"]))];
        _lifetimes = [.. Lifetimes.Select(days => new Choice<int>(days, L["For", days]))];
        _form = new EditContext(_draft);
        _ = new FormFaults<IssueToken.Command>(_form, new IssueToken.Validator(), () => _draft.Command, Refusals);
    }

    private async Task Send()
    {
        (_busy, _refusal) = (true, null);
        var result = await (Application is { } application ? Send(new IssueApplicationToken.Command(application, _draft.Command)) : Send(_draft.Command));
        (_busy, _issued) = (false, !result.Refused(out _refusal, out _));
        if (_issued) await OnIssued.InvokeAsync();
    }

    private Task<Result<ApiTokenId>> Send(IssueToken.Command command) =>
        Forms.Send(Actor, command, (IssueToken useCase) => useCase.Handle(Actor, command, CancellationToken.None));

    private Task<Result<ApiTokenId>> Send(IssueApplicationToken.Command command) =>
        Forms.Send(Actor, command, (IssueApplicationToken useCase) => useCase.Handle(Actor, command, CancellationToken.None));
}
