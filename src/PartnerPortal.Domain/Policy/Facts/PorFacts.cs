namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>How somebody who is to be recorded stands with the selling provider.</summary>
public enum PorStanding
{
    Partner,
    Former,
    Stranger,
}

/// <summary>Why somebody cannot be recorded as the reseller; the codes 800015, 800016, 2203, 2201 and 900400.</summary>
public enum PorFault
{
    Unknown,
    NotAReseller,
    AgreementMissing,
    OtherMarket,
    Suspended,
}

/// <summary>Who is to be the reseller of record (POR).</summary>
/// <param name="PartnerId">The PartnerID, as typed or as found.</param>
/// <param name="Reseller">Whom it stands for, or null: nobody that is on record.</param>
/// <param name="IsGlobal">It is a company's (PGA) and not a location's.</param>
public sealed record PorFacts(string PartnerId, PartyFacts? Reseller, PorStanding Standing = PorStanding.Partner, bool IsGlobal = false);
