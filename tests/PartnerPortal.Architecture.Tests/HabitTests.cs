using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>Habits that a review would otherwise have to remember.</summary>
public sealed class HabitTests
{
    private static readonly string[] Code = [".cs", ".razor"];

    // What, in which files, the pattern that finds it, and a line that it must find.
    public static TheoryData<string, string[], string, string> Habits => new()
    {
        { "No regions", Code, @"^\s*#region", "#region Planted" },
        { "Nothing unfinished", Code, @"\b(TODO|FIXME|HACK)\b|NotImplementedException", "// TODO: planted" },
        { "No warning is silenced without a reason on its line", Code, @"#pragma warning disable [^/\n]*$", "#pragma warning disable CA1000" },
        { "No test is skipped", Code, @"\[(Fact|Theory)\([^)]*Skip", "[Fact(Skip = \"planted\")]" },
        { "No exception is swallowed", Code, @"catch\s*(\([^)]*\))?\s*\{\s*\}", "catch (IOException) { }" },
        { "What is answered is committed with its effect, so that a repetition is answered the same", Code, @"Commit\(\w+, ct\)\)\.Refused\(out (?:var )?(\w+)\) \? \1 :", "return (await db.Commit(actor, ct)).Refused(out refusal) ? refusal : id;" },
        { "No inline style", [".razor"], @"<\w[^>]*\sstyle=""", "<div class=\"a\" style=\"color: red\">" },
        { "No raw markup", Code, @"\bMarkupString\b", "(MarkupString)planted" },
        { "No important style", [".css"], @"!important\s*[;}]", "color: red !important;" },
        { "No Async suffix on our own members", Code, @"\b(public|internal|private|protected)\s+(static\s+|override\s+)?async\s+(Value)?Task(<[^(]*>)?\s+(?!Initialize|Dispose|Execute|OnInitialized|OnParametersSet|OnAfterRender|SetParameters|Invoke|ReaderExecuting|HandleAuthenticate|HandleChallenge|SaveChanges|SavingChanges|SavedChanges|Validate|Start|Stop|CheckHealth)\w+Async\(", "public async Task<int> LoadAsync(" },
    };

    [Theory, MemberData(nameof(Habits))]
    public void Habits_are_kept(string habit, string[] endings, string pattern, string counterExample)
    {
        Assert.True(Regex.IsMatch(counterExample, pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1)), $"{habit}: the counter-example was not caught.");

        var files = SourceTree.Real.In("", endings).Where(file => Written(file.Path)).ToList();
        Assert.NotEmpty(files);

        None.Of(from file in files
                from Match found in Regex.Matches(file.Text, pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1))
                select $"{file.Path}: {found.Value.Trim()}");
    }

    // Not what a tool wrote, and not these tests: they plant what they look for.
    private static bool Written(string path) =>
        !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.StartsWith("tests/PartnerPortal.Architecture.Tests/", StringComparison.Ordinal);
}
