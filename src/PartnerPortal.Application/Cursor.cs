using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PartnerPortal.Application;

/// <summary>Where a list goes on: the instant and key of the last row shown. Safe in a query string; never an offset.</summary>
public readonly record struct Cursor(DateTimeOffset At, Guid Id)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out Cursor cursor)
    {
        cursor = default;
        if (text?.Split('_') is not [var ticks, var id]) return false;
        if (!long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > DateTime.MaxValue.Ticks) return false;
        if (!Guid.TryParseExact(id, "N", out var key)) return false;

        cursor = new Cursor(new DateTimeOffset(at, TimeSpan.Zero), key);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{Id:N}");
}
