using System.Text;
using System.Text.Json;

namespace PartnerPortal.Web.Tests.Hostile;

/// <summary>What nobody types and somebody sends; the same for the same seed. Every answer is a text of JSON, well formed or not.</summary>
internal sealed class HostileText(int seed)
{
    private const int LongestBody = 100_000;

    private static readonly string[] Nasty =
    [
        "", " ", "\t\r\n", "\0", "a\0b", "\u0001\u0008\u001f", "\u202Egnp.exe", "مرحبا בעולם", "e\u0301\u0301\u0301", "\u200B\u200D\uFEFF", "😀👩‍👩‍👧‍👦", "ﷺ", "İıſK", "ＮＡＭＳＡＮ",
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://evil.example\",\"x\")",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}}", "${7*7}", "{0} {link} {1:N0}", "%s%n%x", "]]>", "<!--",
        "' OR '1'='1", "'; DROP TABLE \"Tenants\"; --", "\" OR 1=1", "%", "_", "\\", "NEAR(\"a\" *)", "a AND b OR NOT c", "*", "\"", "''",
        "../../../../etc/passwd", "..\\..\\windows", "file:///etc/passwd", "http://169.254.169.254/", "//evil.example", "/\\evil.example", "C:\\",
        "a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example", "\"a b\"@c.example", "a@b@c.example", "@", "a@", "a@[127.0.0.1]", "admin@xn--80ak6aa92e.example",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{0192f0c1-0000-7000-8000-000000000000}", "0192f0c1", "4710001", "999999999999", "-1",
        "9999-12-31T23:59:59.9999999Z", "0001-01-01", "2026-02-30", "2026-13-01T00:00:00Z", "24:00:00", "true", "null", "undefined", "NaN", "con", "한빛", "미래", "onmicrosoft.com", "x.onmicrosoft.com",
    ];

    // Values of another kind than the field's, and texts that are no JSON.
    private static readonly string[] Raw =
    [
        "null", "true", "false", "0", "-1", "1e999", "-0.0", "99999999999999999999999", "2147483648", "1.5", "[]", "{}", "[[]]", "[null]", "{\"\":{}}", "{\"a\":1,\"a\":2}",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\q\"", "'a'", "NaN", "Infinity", "undefined", "\"open", "01", "+1", ".5", "// a", "\"a\nb\"", "\u0000", "tru",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A value for one field.</summary>
    public string Value() => _random.Next(10) switch
    {
        0 or 1 => Raw[_random.Next(Raw.Length)],
        2 => new string('[', _random.Next(1, 500)),
        3 => JsonSerializer.Serialize(Long()),
        4 => JsonSerializer.Serialize(Soup(_random.Next(1, 400))),
        5 => JsonSerializer.Serialize(Plain() + Plain() + Plain()),
        6 => $"[{JsonSerializer.Serialize(Plain())}]",
        _ => JsonSerializer.Serialize(Plain()),
    };

    /// <summary>A text without JSON around it: for an address, a heading, a cell.</summary>
    public string Plain() => _random.Next(4) == 0 ? Soup(_random.Next(1, 60)) : Nasty[_random.Next(Nasty.Length)];

    public int Next(int below) => _random.Next(below);

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Long()
    {
        var (unit, length) = (Nasty[_random.Next(1, Nasty.Length)], (int)Math.Pow(LongestBody, _random.NextDouble()));
        return string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length];
    }

    // Letters from anywhere, planes beyond the first included, and now and then a half of a pair.
    private string Soup(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length) text.Append(_random.Next(8) == 0 ? ((char)_random.Next(0xD800, 0xE000)).ToString() : char.ConvertFromUtf32(Scalar()));
        return text.ToString();
    }

    private int Scalar() => _random.Next(0x110000) is var point && point is >= 0xD800 and < 0xE000 ? 'a' : point;
}
