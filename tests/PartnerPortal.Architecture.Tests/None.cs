namespace PartnerPortal.Architecture.Tests;

/// <summary>Asserts emptiness and shows every offender whole, one a line.</summary>
internal static class None
{
    public static void Of(IEnumerable<string> offenders)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
