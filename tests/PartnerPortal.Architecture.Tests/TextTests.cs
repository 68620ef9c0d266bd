using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerPortal.Architecture.Tests;

/// <summary>Every text exists in English and in Korean, with the same places for the same arguments.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        Assert.Equal(3, Gaps(new([("src/P.resx", Resx(("A", "{0} {name}"), ("B", "b"))), ("src/P.ko.resx", Resx(("A", "{0}"), ("C", "c")))])).Count);
        Assert.Single(Gaps(new([("src/P.resx", Resx(("A", "a")))])));
        Assert.Single(Gaps(new([("src/P.resx", Resx(("A", "a"))), ("src/P.ko.resx", Resx(("A", " ")))])));

        Assert.NotEmpty(SourceTree.Real.In("src/", ".ko.resx"));
        None.Of(Gaps(SourceTree.Real));
    }

    [Fact]
    public void What_is_counted_has_a_text_for_one_and_a_text_for_more()
    {
        const string Page = "L[Plural.Of(\"Count\", 1), 1]";
        Assert.Single(Uncounted(new([("src/Web/A/P.cs", Page), ("src/Web/A/P.resx", Resx(("Count", "{0}"))), ("src/Web/B/P.resx", Resx(("CountOne", "1")))])));
        Assert.Empty(Uncounted(new([("src/Web/A/P.cs", Page), ("src/Web/A/P.resx", Resx(("Count", "{0}"), ("CountOne", "1")))])));

        None.Of(Uncounted(SourceTree.Real));
    }

    // The texts of a part stand in its folder, or in one above it.
    private static List<string> Uncounted(SourceTree tree)
    {
        var known = tree.In("src/", ".resx").Select(file => (Folder: FolderOf(file.Path), Keys: Texts(file.Text).Keys.ToHashSet())).ToList();
        return
        [
            .. from file in tree.In("src/", ".cs").Concat(tree.In("src/", ".razor"))
               from Match counted in Counted().Matches(file.Text)
               let key = counted.Groups["key"].Value
               where !known.Exists(texts => FolderOf(file.Path).StartsWith(texts.Folder, StringComparison.Ordinal) && texts.Keys.Contains(key) && texts.Keys.Contains($"{key}One"))
               select $"{file.Path}: {key}",
        ];
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static List<string> Gaps(SourceTree tree)
    {
        var files = tree.In("src/", ".resx").ToDictionary(file => file.Path, file => Texts(file.Text));
        var pairs = files.Keys.Select(path => path.Replace(".ko.resx", ".resx", StringComparison.Ordinal)).Distinct();
        return [.. pairs.SelectMany(path => Gaps(path, files.GetValueOrDefault(path, []), files.GetValueOrDefault(path.Replace(".resx", ".ko.resx", StringComparison.Ordinal), [])))];
    }

    private static IEnumerable<string> Gaps(string path, Dictionary<string, string> english, Dictionary<string, string> korean) =>
        from key in english.Keys.Union(korean.Keys)
        let both = (English: english.GetValueOrDefault(key, ""), Korean: korean.GetValueOrDefault(key, ""))
        where string.IsNullOrWhiteSpace(both.English) || string.IsNullOrWhiteSpace(both.Korean) || !Places(both.English).SetEquals(Places(both.Korean))
        select $"{path}: {key}";

    private static Dictionary<string, string> Texts(string resx) => XElement.Parse(resx).Elements("data")
        .ToDictionary(data => (string)data.Attribute("name")!, data => (string?)data.Element("value") ?? "");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Value)];

    private static string Resx(params IEnumerable<(string Key, string Text)> texts) =>
        new XElement("root", texts.Select(text => new XElement("data", new XAttribute("name", text.Key), new XElement("value", text.Text)))).ToString();

    [GeneratedRegex(@"(?<!\{)\{\w+", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"Plural\.Of\(""(?<key>\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
