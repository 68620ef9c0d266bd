using System.Text;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.Shared.Documents;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

/// <summary>docs/policy.md is the catalogue in the words that people meet.</summary>
public sealed class PolicyDocumentTests
{
    private const string Introduction =
        """
        # The policy

        What the portal asks before anybody invites, requests, accepts, imports or orders, rule by rule, in the words that
        people meet. A decision comes from all rules that speak on an action: the worst finding decides, and every finding
        is told, stage by stage. `{names}` stand for the facts of the deal. The numbers are those of the domain reference;
        numbers that are missing here belong to parts of the portal that are still to come.

        This page is written by a test from the catalogue and the English texts: `PORTAL_WRITE_DOCS=1 tests/run`.
        How to add a rule: [how-to/add-a-rule.md](how-to/add-a-rule.md).

        """;

    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();

    [Fact]
    public void The_page_says_what_the_catalogue_and_its_texts_say() =>
        GeneratedDocument.MustEqual("docs/policy.md", Texts.In("en", Write));

    private static string Write()
    {
        var page = new StringBuilder(Introduction);
        foreach (var rule in RuleCatalogue.Standard) Write(page, rule);
        return page.ToString();
    }

    private static void Write(StringBuilder page, Rule rule)
    {
        var (say, words, texts) = (Texts.Of<FindingTexts>(), Texts.Of<Vocabulary>(), Texts.File<RuleTexts>("en"));

        page.Append($"\n## {rule.Id} {say.Title(rule.Id)}\n\n{say.Sentence(rule.Id)}\n\n");
        page.Append($"- Stage: {words.Of(rule.Stage)}. Speaks on {string.Join(", ", rule.Actions.Select(action => $"`{action.WireName}`"))}.\n");
        foreach (var outcome in Outcomes) Write(page, words.Of(outcome), texts.Where(text => IsOf(text.Key, $"{rule.Id}.{outcome}")));
        page.Append($"- What to do: {say.Remedy(rule.Id)}\n- Who can change it: {say.Who(rule.Id)}\n- Why: {say.Why(rule.Id)}\n- Source: {say.Source(rule.Id)}\n");
    }

    private static void Write(StringBuilder page, string outcome, IEnumerable<KeyValuePair<string, string>> messages)
    {
        foreach (var message in messages.OrderBy(message => message.Key, StringComparer.Ordinal)) page.Append($"- {outcome}: “{message.Value}”\n");
    }

    private static bool IsOf(string key, string message) => key == message || key.StartsWith($"{message}.", StringComparison.Ordinal);
}
