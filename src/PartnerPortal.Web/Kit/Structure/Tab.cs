namespace PartnerPortal.Web.Kit.Structure;

/// <summary>One view of a page. Its address keeps the choice in the query string, so that it can be shared and gone back to.</summary>
public sealed record Tab(string Text, string Href, bool Current, int? Count = null);
