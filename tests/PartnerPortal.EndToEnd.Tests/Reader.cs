using Microsoft.Playwright;

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>Who reads a page: in which language, on how wide a screen, by day or by night.</summary>
public sealed record Reader(string Language, int Width = 1280, ColorScheme Light = ColorScheme.Light)
{
    public static Reader English { get; } = new("en-GB");

    public static Reader Korean { get; } = new("ko-KR");

    /// <summary>Every picture that a page is held against: both languages, desk and phone, day and night.</summary>
    public static IEnumerable<Reader> All =>
        from language in new[] { English, Korean }
        from width in new[] { 1280, 390 }
        from light in new[] { ColorScheme.Light, ColorScheme.Dark }
        select language with { Width = width, Light = light };

    public override string ToString() => $"{Language[..2]}-{Width}-{Light.ToString().ToLowerInvariant()}";

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = Language,
        ColorScheme = Light,
        ViewportSize = new() { Width = Width, Height = 900 },
        TimezoneId = "Asia/Seoul",
    };
}
