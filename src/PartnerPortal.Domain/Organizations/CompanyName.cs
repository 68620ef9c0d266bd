namespace PartnerPortal.Domain.Organizations;

/// <summary>
/// An organisation's legal name, and its own Korean name where it has one. Names are never translated:
/// a reader in Korean sees the Korean name if the organisation has given one.
/// </summary>
public sealed record CompanyName(string Legal, string? Korean = null)
{
    public const int MaxLength = 200;

    public string In(Language language) => language is Language.Korean && Korean is not null ? Korean : Legal;

    public override string ToString() => Legal;
}
