using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Actions;

/// <summary>
/// A deed, named by a verb. One that is not open now stays where it is, can be focused, and prints its <see cref="Reason"/>
/// and rule below: never a dead button without an explanation. With <see cref="Href"/> it is a link.
/// </summary>
public sealed partial class ActionButton
{
    private readonly string _reason = ElementId.Next();

    [Parameter, EditorRequired] public required string Text { get; set; }
    [Parameter] public string? Icon { get; set; }
    [Parameter] public string? TrailingIcon { get; set; }
    [Parameter] public ButtonTone Tone { get; set; }
    [Parameter] public bool Small { get; set; }
    [Parameter] public bool Wide { get; set; }
    [Parameter] public bool Submit { get; set; }

    /// <summary>The deed is under way: a second press does nothing.</summary>
    [Parameter] public bool Busy { get; set; }

    [Parameter] public string? Href { get; set; }
    [Parameter] public string? Download { get; set; }
    [Parameter] public string? Reason { get; set; }
    [Parameter] public string? Rule { get; set; }
    [Parameter] public EventCallback OnClick { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Hooks { get; set; }

    private string? Stopped => Reason is not null || Busy ? "true" : null;

    private string Classes => string.Join(' ', ((string?[])["btn", ToneClass, Small ? "small" : null, Wide ? "wide" : null]).OfType<string>());

    private string? ToneClass => Tone switch
    {
        ButtonTone.Primary => "primary",
        ButtonTone.Ghost => "ghost",
        ButtonTone.Danger => "danger",
        _ => null,
    };

    private Task Press() => Stopped is null ? OnClick.InvokeAsync() : Task.CompletedTask;
}
