namespace PartnerPortal.Application.Imports.Reading;

/// <summary>One row as understood, before the portal looks up who that is. Names and domains as far as they can be shown.</summary>
/// <param name="Refusal">What keeps the row out before any rule is asked, or null.</param>
public sealed record Candidate(int Number, string Name, string Domain, Refusal? Refusal = null)
{
    public TenantId? Tenant { get; init; }

    public PartnerId? PartnerId { get; init; }

    /// <summary>Where the tenant is registered, or null: the file doesn't say.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The file lists legacy admin rights beside the relationship. They are never taken over .</summary>
    public bool ListsAdminRights { get; init; }
}
