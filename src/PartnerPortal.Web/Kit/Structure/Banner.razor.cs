using Microsoft.AspNetCore.Components;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Kit.Structure;

/// <summary>Something about the whole page, above its content. At most two, in the order stop, notice, info.</summary>
public sealed partial class Banner
{
    private bool _dismissed;

    [Parameter] public Tone Tone { get; set; } = Tone.Info;
    [Parameter] public string? Icon { get; set; }
    [Parameter] public string? Title { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter] public RenderFragment? Action { get; set; }
    [Parameter] public bool Dismissible { get; set; }

    /// <summary>Appears in answer to something the person did, so it is read out.</summary>
    [Parameter] public bool Live { get; set; }

    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Hooks { get; set; }

    private string? Role => (Live, Tone) switch
    {
        (false, _) => null,
        (_, Tone.Stop) => "alert",
        _ => "status",
    };

    private string DefaultIcon => Tone switch
    {
        Tone.Ok => "check_circle",
        Tone.Notice => "warning",
        Tone.Stop => "block",
        Tone.Wait => "hourglass_top",
        _ => "info",
    };
}
