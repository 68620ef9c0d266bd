using Microsoft.Playwright;

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>Who reads a page: in which language, on how wide a screen, by day or by night.</summary>
public sealed record Reader(string Language, int Width = 1280, ColorScheme Light = ColorScheme.Light)
{
    public const int Height = 900;

    public static Reader English { get; } = new("en-GB");

    public static Reader Korean { get; } = new("ko-KR");

    /// <summary>Those who load the pages of a sweep: one at a desk and one on a phone, each in a language of their own.</summary>
    public static IEnumerable<Reader> All { get; } = [English, Korean with { Width = 390 }];

    /// <summary>Every picture that a loaded page is held against: desk and phone, day and night.</summary>
    public IEnumerable<Reader> Looks =>
        from width in new[] { Width, Width == 1280 ? 390 : 1280 }
        from light in new[] { ColorScheme.Light, ColorScheme.Dark }
        select this with { Width = width, Light = light };

    /// <summary>
    /// Whether a look is searched for what keeps people out, which takes as long as the rest of a visit: at each width once and
    /// in each light once, so that the reader at a desk and the one on a phone search all four between them.
    /// </summary>
    public bool Examines(Reader look) => (look.Width == Width) == (look.Light == Light);

    public override string ToString() => $"{Language[..2]}-{Width}-{Light.ToString().ToLowerInvariant()}";

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = Language,
        ColorScheme = Light,
        ViewportSize = new() { Width = Width, Height = Height },
        TimezoneId = "Asia/Seoul",
    };
}
