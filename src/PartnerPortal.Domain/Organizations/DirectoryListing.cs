namespace PartnerPortal.Domain.Organizations;

/// <summary>
/// What a partner tells customers about itself in the directory. Being listed is a standing invitation, the reusable
/// link of R-060: a customer that accepts it needs no further answer from the partner.
/// </summary>
public sealed class DirectoryListing
{
    public const int MaxSummaryLength = 280;

    private DirectoryListing() { } // EF Core

    public DirectoryListing(Specialisms specialisms, string summary, string koreanSummary) =>
        (Specialisms, Summary, KoreanSummary) = (specialisms, summary, koreanSummary);

    public Specialisms Specialisms { get; private init; }

    public string Summary { get; private init; } = "";

    public string KoreanSummary { get; private init; } = "";
}
