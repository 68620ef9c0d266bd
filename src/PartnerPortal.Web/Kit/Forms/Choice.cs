namespace PartnerPortal.Web.Kit.Forms;

/// <summary>One thing to choose. The language is given where its text is not in the page's own.</summary>
public sealed record Choice<TValue>(TValue Value, string Text, string? Help = null, string? Lang = null)
{
    /// <summary>It can be seen but not turned.</summary>
    public bool Closed { get; init; }
}
