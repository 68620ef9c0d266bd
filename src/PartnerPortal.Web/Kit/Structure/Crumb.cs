namespace PartnerPortal.Web.Kit.Structure;

/// <summary>A step on the way to a page. The last one is the page itself and has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
