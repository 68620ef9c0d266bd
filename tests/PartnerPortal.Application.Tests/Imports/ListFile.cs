using System.Text;

namespace PartnerPortal.Tests.Imports;

/// <summary>Makes files as Partner Center and spreadsheets write them.</summary>
internal static class ListFile
{
    public const string Headings = "Microsoft ID,Company name,Primary domain name,Relationship";

    /// <summary>A tenant ID that the portal has not heard of; the same number is the same tenant.</summary>
    public static Guid Stranger(int number) => new($"c41d07aa-3f62-4b1c-9d20-{number:000000000000}");

    public static string Row(Guid tenant, string name, string domain, string relationship = "Cloud Reseller") => $"{tenant},{name},{domain},{relationship}";

    /// <summary>A row of somebody new.</summary>
    public static string Row(int number) => Row(Stranger(number), $"Customer {number}", $"customer{number}.onmicrosoft.com");

    public static byte[] Utf8(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(Text(lines));

    public static byte[] Many(int rows) => Utf8([Headings, .. Enumerable.Range(1, rows).Select(Row)]);

    public static string Text(params IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\r\n"));

    public static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "utf-8-mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "utf-16-mark" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "utf-16be-mark" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "cp949" => CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
