using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>The source as text: what the compiler no longer knows, such as which folder used which name.</summary>
internal sealed partial class SourceTree(IReadOnlyCollection<(string Path, string Text)> files)
{
    public static string Root { get; } = FindRoot();

    /// <summary>Everything under src and tests that a person wrote.</summary>
    public static SourceTree Real { get; } = new([.. FilesUnder("src"), .. FilesUnder("tests")]);

    public IReadOnlyList<(string Path, string Text)> In(string folder, params IReadOnlyCollection<string> endings) =>
        [.. files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)))];

    /// <summary>The files of a folder with a using line, in C# or Razor, whose namespace matches.</summary>
    public IReadOnlyList<string> Users(string folder, string forbidden) =>
        [.. from file in In(folder, ".cs", ".razor")
            from Match line in UsingLine().Matches(file.Text)
            where Regex.IsMatch(line.Groups["name"].Value, forbidden, RegexOptions.None, TimeSpan.FromSeconds(1))
            select $"{file.Path}: {line.Value.Trim()}"];

    /// <summary>The files of a folder that hold the word anywhere, except under one of its own folders.</summary>
    public IReadOnlyList<string> Mentions(string folder, string word, string allowedUnder) =>
        [.. In(folder, ".cs", ".razor").Where(file => file.Text.Contains(word, StringComparison.Ordinal)).Select(file => file.Path)
            .Where(path => !path.StartsWith(allowedUnder, StringComparison.Ordinal))];

    [GeneratedRegex(@"^\s*@?(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?(?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingLine();

    private static IEnumerable<(string, string)> FilesUnder(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where Path.GetExtension(path) is ".cs" or ".razor" or ".resx" or ".csproj" or ".css"
        where !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerPortal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
