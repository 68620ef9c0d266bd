using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Crash.Tests;

/// <summary>A provider, and so many resellers that the callers never run out of somebody to deal with.</summary>
internal static class Town
{
    public static string AdminOf(int reseller) => $"admin{reseller}";

    public static string DomainOf(int reseller) => $"reseller{reseller}.onmicrosoft.com";

    /// <summary>Carries the number of the deal into everything that it leaves behind.</summary>
    public static string RecipientOf(int deal) => $"deal{deal}@crash.example";

    public static async Task<Cast> Found(TestPortal portal, int resellers)
    {
        var cast = new Cast();
        for (var n = 0; n < resellers; n++)
        {
            var firm = cast.Partner($"Reseller {n}", $"대리점 {n}", $"reseller{n}", Tier.IndirectReseller);
            cast.Person(AdminOf(n), $"Admin {n}", firm.Organization, firm.Tenant, Roles.GlobalAdmin);
        }

        await cast.Enter(portal);
        return cast;
    }
}
