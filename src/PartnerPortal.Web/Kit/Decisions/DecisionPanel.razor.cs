using Microsoft.AspNetCore.Components;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Kit.Decisions;

/// <summary>
/// A decision that explains itself: the verdict and its rule, the facts it saw, what to do, who can change it. A refusal that
/// answers something the person just did is <see cref="Live"/>: the focus goes to the verdict.
/// </summary>
public sealed partial class DecisionPanel
{
    private readonly string _verdict = ElementId.Next();
    private ElementReference _heading;

    [Parameter, EditorRequired] public required DecisionView View { get; set; }
    [Parameter] public bool Live { get; set; }
    [Parameter] public EventCallback<RemedyView> OnRemedy { get; set; }

    private string Sign => View.Tone switch
    {
        Tone.Ok => "check_circle",
        Tone.Notice => "warning",
        _ => "block",
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Live) await _heading.FocusAsync();
    }
}
