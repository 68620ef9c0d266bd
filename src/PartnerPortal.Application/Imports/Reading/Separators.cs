namespace PartnerPortal.Application.Imports.Reading;

/// <summary>Tells the separator by the first line: the one under which most headings are known, then the most frequent.</summary>
internal static class Separators
{
    private const int FirstLineLength = 4096;

    public static char Of(FileSeparator separator) => separator switch
    {
        FileSeparator.Semicolon => ';',
        FileSeparator.Tab => '\t',
        _ => ',',
    };

    public static FileSeparator Guess(GuardedText text)
    {
        var buffer = new char[FirstLineLength];
        var line = new string(buffer, 0, Math.Max(text.Read(buffer, 0, buffer.Length), 0)).TrimStart().Split('\r', '\n')[0];
        return Enum.GetValues<FileSeparator>().MaxBy(separator => (KnownHeadings(line, separator), line.Count(c => c == Of(separator))));
    }

    private static int KnownHeadings(string line, FileSeparator separator) =>
        line.Split(Of(separator)).Count(heading => Headings.Recognise(heading.Trim(' ', '"')) is not ImportField.Ignored);
}
