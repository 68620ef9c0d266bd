namespace PartnerPortal.Web.Identity;

/// <summary>A browser and its system in two words that a person recognises; names aren't translated.</summary>
internal static class DeviceWords
{
    // The first that fits: most browsers claim to be several others, too.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Whale/", "Whale"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => string.Join(", ", new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>());

    private static string? First((string Sign, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
