using System.Collections.Frozen;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Markets;

/// <summary>Where a company is recorded with its registration number and a phone number (2.7). Elsewhere both may be left out.</summary>
public static class Registration
{
    private static readonly FrozenSet<CountryCode> Countries =
        "AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN".Split(' ').Select(CountryCode.Of).ToFrozenSet();

    public static bool IsAskedIn(CountryCode country) => Countries.Contains(country);
}
