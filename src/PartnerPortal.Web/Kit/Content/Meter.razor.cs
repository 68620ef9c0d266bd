using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Content;

public sealed partial class Meter
{
    private const int NoticeDays = 30;

    [Parameter, EditorRequired] public required DateOnly From { get; set; }
    [Parameter, EditorRequired] public required DateOnly To { get; set; }
    [Parameter, EditorRequired] public required DateOnly Today { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private int Days => Math.Max(1, To.DayNumber - From.DayNumber);

    private int Used => Math.Clamp(Today.DayNumber - From.DayNumber, 0, Days);

    private int Share => Used * 100 / Days;

    private bool Ending => To.DayNumber - Today.DayNumber <= NoticeDays;
}
