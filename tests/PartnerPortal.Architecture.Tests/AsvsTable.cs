using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>
/// The verification table of docs/security/asvs.md as text: a row begins with the id of a requirement and ends in the tests
/// that show it, in why it does not apply, or in what is open.
/// </summary>
internal sealed partial class AsvsTable(string text)
{
    private readonly IReadOnlyList<Row> _rows = [.. Line().Matches(text).Select(Read)];

    internal enum Ending
    {
        None,
        Shown,
        DoesNotApply,
        Open,
    }

    public int Count => _rows.Count;

    /// <summary>Whatever is wrong with the table, a line each.</summary>
    /// <param name="known">Every requirement with its level.</param>
    /// <param name="tests">Every test of the house as Class.Method.</param>
    public IEnumerable<string> Faults(IReadOnlyDictionary<string, int> known, IReadOnlySet<string> tests) =>
    [
        .. known.Keys.Except(_rows.Select(row => row.Id)).Select(id => $"{id}: is missing"),
        .. _rows.GroupBy(row => row.Id).Where(rows => rows.Count() > 1).Select(rows => $"{rows.Key}: stands here more than once"),
        .. _rows.Where(row => !known.ContainsKey(row.Id)).Select(row => $"{row.Id}: is no requirement of these levels"),
        .. _rows.Where(row => known.TryGetValue(row.Id, out var level) && level != row.Level).Select(row => $"{row.Id}: is of another level"),
        .. _rows.Where(row => row.Ending is Ending.None).Select(row => $"{row.Id}: names no test, no reason and nothing open"),
        .. from row in _rows
           from test in row.Tests
           where !tests.Contains(test)
           select $"{row.Id}: there is no test {test}",
        .. Counts().Where(count => !text.Contains(count, StringComparison.Ordinal)).Select(count => $"The introduction lacks: {count}"),
    ];

    /// <summary>Every test of a tree as Class.Method.</summary>
    public static HashSet<string> TestsIn(SourceTree tree) =>
    [
        .. from file in tree.In("tests/", "Tests.cs")
           from Match test in Method().Matches(file.Text)
           select $"{Path.GetFileNameWithoutExtension(file.Path)}.{test.Groups["name"].Value}",
    ];

    private IEnumerable<string> Counts()
    {
        int Of(Ending ending) => _rows.Count(row => row.Ending == ending);
        yield return $"| All requirements | {_rows.Count} |";
        yield return $"| Not applying | {Of(Ending.DoesNotApply)} |";
        yield return $"| Applying | {_rows.Count - Of(Ending.DoesNotApply)} |";
        yield return $"| Shown by a test | {Of(Ending.Shown)} |";
        yield return $"| Open | {Of(Ending.Open)} |";
    }

    private static Row Read(Match line)
    {
        var how = line.Groups["how"].Value.Trim();
        IReadOnlyList<string> tests = [.. Test().Matches(how).Select(test => test.Groups["test"].Value)];
        var ending = how switch
        {
            _ when how.StartsWith("open: ", StringComparison.Ordinal) && how.Length > 20 => Ending.Open,
            _ when how.StartsWith("n/a: ", StringComparison.Ordinal) && how.EndsWith('.') && how.Length > 20 => Ending.DoesNotApply,
            _ when how.StartsWith('`') && tests.Count > 0 => Ending.Shown,
            _ => Ending.None,
        };
        return new Row(line.Groups["id"].Value, int.Parse(line.Groups["level"].Value, null), ending, tests);
    }

    [GeneratedRegex(@"^\| (?<id>V\d+\.\d+\.\d+) \| (?<level>\d) \|[^|\n]+\|(?<how>[^|\n]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Test();

    [GeneratedRegex(@"\[(Fact|Theory|InlineData|MemberData)[^\n]*\]\s+public\s+(async\s+)?(Task|void)\s+(?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();

    private sealed record Row(string Id, int Level, Ending Ending, IReadOnlyList<string> Tests);
}
