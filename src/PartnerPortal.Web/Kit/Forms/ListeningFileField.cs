using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace PartnerPortal.Web.Kit.Forms;

/// <summary>The browser's file field, which says when it listens. What is chosen before then reaches nobody.</summary>
public sealed class ListeningFileField : InputFile
{
    /// <summary>Once, as soon as a chosen file is noticed.</summary>
    [Parameter] public EventCallback OnListening { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender) await OnListening.InvokeAsync();
    }
}
