namespace PartnerPortal.Web.Kit;

/// <summary>Ids that tie labels, help and errors to their elements. They need to differ on one page, nothing more.</summary>
internal static class ElementId
{
    private static long _last;

    public static string Next() => $"k{Interlocked.Increment(ref _last):x}";
}
