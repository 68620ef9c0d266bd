using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Kit.Decisions;

/// <summary>A decision of the rules in the reader's words: what a page makes of a domain decision, and all the panel knows.</summary>
public sealed record DecisionView(Tone Tone, string Title, string Sentence)
{
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What did not happen: "Nothing was sent."</summary>
    public string? Note { get; init; }

    /// <summary>The two sides that were compared; the offending one is marked.</summary>
    public IReadOnlyList<CompareSide> LookedAt { get; init; } = [];

    /// <summary>Other facts that were looked at.</summary>
    public IReadOnlyList<LabelledText> Facts { get; init; } = [];

    public IReadOnlyList<RemedyView> Remedies { get; init; } = [];

    public IReadOnlyList<LabelledText> WhoCanChange { get; init; } = [];

    public IReadOnlyList<FindingView> Others { get; init; } = [];

    /// <summary>Under which number, pack and time the decision is filed; none before it is.</summary>
    public DecisionReference? Reference { get; init; }
}

public sealed record DecisionReference(string Number, string Pack, DateTimeOffset At);

/// <summary>One side of a comparison: who, which tenant, what it is known as, and since when.</summary>
public sealed record CompareSide(string Label, string Name, string? Tenant = null, CompareSign? Sign = null, string? Note = null, bool Offending = false);

public sealed record CompareSign(Tone Tone, string Icon, string Text);

/// <summary>A way on. The key tells the page which one was chosen, and which rule's own words it stands for; with an address it is a link.</summary>
public sealed record RemedyView(string Key, string Title, string? Text = null, string? ActionText = null, string? Href = null);

public sealed record LabelledText(string Label, string Text);

/// <summary>What one rule found. A pending one is still being looked up.</summary>
public sealed record FindingView(Tone Tone, string Text, string? Rule = null, string? Note = null, bool Pending = false);
