namespace PartnerPortal.Application.CustomerRelationships.Together;

/// <summary>Who stands beside the partner on its request, as chosen in the form; whether they may is looked up.</summary>
/// <param name="Provider">A reseller brings this provider along: the customer accepts both, or neither (W-07).</param>
/// <param name="ProviderAdminRights">Also asks for legacy admin rights for that provider.</param>
/// <param name="Reseller">A provider names the reseller through which it sells: information, and it may pass the link on.</param>
public sealed record Companions(TenantId? Provider = null, bool ProviderAdminRights = false, TenantId? Reseller = null)
{
    public static Companions None { get; } = new();
}
