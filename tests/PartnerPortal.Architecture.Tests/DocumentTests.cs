using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>A document that points nowhere is worse than none.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_in_the_documents_leads_somewhere()
    {
        Assert.Equal(["README.md: docs/nowhere.md"], Broken("README.md", "[a](docs/nowhere.md) [b](LICENSE) [c](https://example.org) [d](#here)"));

        var documents = Documents().ToList();
        Assert.True(documents.Count > 5, "Nothing was scanned, so nothing was proved.");

        None.Of(documents.SelectMany(document => Broken(document, File.ReadAllText(Path.Combine(SourceTree.Root, document)))));
    }

    private static IEnumerable<string> Documents() =>
        from file in new[] { "docs", "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(SourceTree.Root, "*.md"))
        select Path.GetRelativePath(SourceTree.Root, file);

    private static IEnumerable<string> Broken(string document, string text) =>
        from Match link in Link().Matches(text)
        let target = link.Groups["target"].Value
        let path = Path.Combine(SourceTree.Root, Path.GetDirectoryName(document)!, target)
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{document}: {target}";

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<target>[^)#\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
