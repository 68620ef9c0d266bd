namespace PartnerPortal.Domain.Organizations;

/// <summary>Who vouched for a tenant's kind, when, and what shows it. Asked again at each sale, so it has to be findable.</summary>
public sealed record Vouching(string By, DateTimeOffset At, string Grounds = "")
{
    public const int MaxGroundsLength = 500;
}
