namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>What the seller is on a link that names two partners (W-07).</summary>
public enum LinkPart
{
    /// <summary>The reseller whose link it is; its provider is accepted in the same step.</summary>
    BringsProvider,

    /// <summary>The provider of such a link.</summary>
    ComesAlong,

    /// <summary>A provider that names the reseller through which it sells. Only the provider is accepted.</summary>
    NamesReseller,
}

/// <summary>The two partners of a link, as the seller's half is judged.</summary>
/// <param name="Partner">The other one, or null: the seller named one that it doesn't work with.</param>
/// <param name="WorkTogether">They are provider and reseller today.</param>
public sealed record TogetherFacts(LinkPart Part, PartyFacts? Partner, bool WorkTogether)
{
    /// <summary>The customer accepts both, or neither.</summary>
    public bool IsJoint => Part is not LinkPart.NamesReseller;
}
