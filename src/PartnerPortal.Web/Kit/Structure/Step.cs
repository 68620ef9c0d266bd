namespace PartnerPortal.Web.Kit.Structure;

/// <summary>A stage of a longer task. With an address it can be gone back to once it is done.</summary>
public sealed record Step(string Text, string? Href = null);
