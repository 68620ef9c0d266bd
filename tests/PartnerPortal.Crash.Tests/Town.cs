using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Crash.Tests;

/// <summary>A provider and another partner, each with people who send, and so many resellers that the callers never run out of somebody to deal with.</summary>
internal static class Town
{
    // A day of the long run is more than one person may send.
    private const int Senders = 20;

    public static string InviterOf(int deal) => $"inviter{deal % Senders}";

    public static string AskerOf(int deal) => $"asker{deal % Senders}";

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

        for (var n = 0; n < Senders; n++)
        {
            cast.Person(InviterOf(n), $"Inviter {n}", cast.Hanbit.Organization, cast.Hanbit.Tenant, Roles.AdminAgent);
            cast.Person(AskerOf(n), $"Asker {n}", cast.Dongbaek.Organization, cast.Dongbaek.Tenant, Roles.AdminAgent);
        }

        await cast.Enter(portal);
        return cast;
    }
}
