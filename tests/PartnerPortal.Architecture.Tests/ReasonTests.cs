using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerPortal.Architecture.Tests;

/// <summary>A button that is not open now says which rule closes it, or whose role it takes: never only that it is closed.</summary>
public sealed partial class ReasonTests
{
    [Fact]
    public void Every_button_that_can_be_closed_names_the_rule_or_who_may()
    {
        Assert.Single(Silent(new([
            ("src/PartnerPortal.Web/Features/P.razor", """<ActionButton Text="x" Reason="@(May ? null : L["No"].Value)" />"""), ("src/PartnerPortal.Web/Features/P.resx", Resx("No", "Not now.")),
        ])));
        Assert.Empty(Silent(new([
            ("src/PartnerPortal.Web/Features/P.razor", """<ActionButton Text="x" Reason="@(May ? null : L["No"].Value)" Rule="R-043" /><ActionButton Text="y" Reason="@(May ? null : L["Who"].Value)" /><ActionButton Text="z" Reason="@Refusals.Closes(Actor, Permission.ManageUsers)" />"""),
            ("src/PartnerPortal.Web/Features/P.resx", Resx("Who", "A Global admin does this.")),
        ])));

        Assert.NotEmpty(Closable(SourceTree.Real));
        None.Of(Silent(SourceTree.Real));
    }

    // Whom a permission closes out is told its holders; what is wrong with a chosen file is said by its fault, which no rule and no role can mend.
    private static IEnumerable<string> Silent(SourceTree tree) =>
        from button in Closable(tree)
        where !button.Text.Contains("Rule=\"", StringComparison.Ordinal) && !button.Text.Contains("is { } fault", StringComparison.Ordinal) && !button.Text.Contains("Refusals.Closes(", StringComparison.Ordinal)
        let words = string.Join(' ', Keys(button.Text).SelectMany(key => Words(tree, button.Path, key)))
        where !Role().IsMatch(words)
        select $"{button.Path}: {words}";

    private static IEnumerable<(string Path, string Text)> Closable(SourceTree tree) =>
        from file in tree.In("src/PartnerPortal.Web/Features/", ".razor")
        from start in Button().Matches(file.Text)
        let end = file.Text.IndexOf("/>", start.Index, StringComparison.Ordinal)
        let text = file.Text[start.Index..(end < 0 ? file.Text.Length : end)]
        where text.Contains("Reason=\"", StringComparison.Ordinal)
        select (file.Path, text);

    // L["Key"], or a member of the page that is called like its text.
    private static IEnumerable<string> Keys(string button) => Key().Matches(button[button.IndexOf("Reason=\"", StringComparison.Ordinal)..]).Select(key => key.Groups["key"].Value);

    private static IEnumerable<string> Words(SourceTree tree, string page, string key) =>
        from file in tree.In(page[..page.LastIndexOf('/')], ".resx")
        where !file.Path.EndsWith(".ko.resx", StringComparison.Ordinal)
        from data in XElement.Parse(file.Text).Elements("data")
        where (string?)data.Attribute("name") == key
        select (string?)data.Element("value");

    private static string Resx(string key, string text) => new XElement("root", new XElement("data", new XAttribute("name", key), new XElement("value", text))).ToString();

    [GeneratedRegex("<ActionButton\\b", RegexOptions.None, 1000)]
    private static partial Regex Button();

    [GeneratedRegex("L\\[\"(?<key>\\w+)\"|Reason=\"@(?<key>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("admin|agent|operator", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Role();
}
