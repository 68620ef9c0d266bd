namespace PartnerPortal.Web.Kit.Decisions;

/// <summary>A partner as its customer sees it: what it does for each family of products, keyed by the family's key.</summary>
public sealed record PartnerDuties(string Key, string Name, string Kind, IReadOnlyDictionary<string, IReadOnlyList<Duty>> ByFamily)
{
    public string? Href { get; init; }

    public string? Since { get; init; }

    /// <summary>What it may administer, whatever it sells: also said of a partner without any duty.</summary>
    public string? Access { get; init; }
}

/// <summary>What somebody does: sells, supports, may administer. The note says who invoices, or until when.</summary>
public sealed record Duty(string Icon, string Text, string? Note = null);

public sealed record ProductFamily(string Key, string Name);
