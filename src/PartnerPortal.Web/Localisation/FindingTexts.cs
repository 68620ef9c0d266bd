using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Localisation;

/// <summary>
/// Turns what a rule concluded into the reader's language. A passed check is a label; a warning and a refusal are
/// sentences. Where a tenant's kind changes the reason, the text stands under <c>R-056.Block.SharedServices</c>.
/// </summary>
public sealed class FindingTexts(IStringLocalizer<RuleTexts> texts, Vocabulary words)
{
    /// <summary>What the rule is called in a list.</summary>
    public string Title(string rule) => texts[$"{rule}.Title"];

    /// <summary>The whole rule in a sentence.</summary>
    public string Sentence(string rule) => texts[$"{rule}.Sentence"];

    /// <summary>What to do about an objection or a warning.</summary>
    public string Remedy(string rule) => texts[$"{rule}.Remedy"];

    /// <summary>Who can change what the rule rests on.</summary>
    public string Who(string rule) => texts[$"{rule}.Who"];

    public string Why(string rule) => texts[$"{rule}.Why"];

    public string Source(string rule) => texts[$"{rule}.Source"];

    public string Message(Finding finding) => Template.Fill(TemplateOf(finding), place => ValueOf(finding, place), words);

    /// <summary>One fact as a person reads it: names, places and states in words, days and counts as written here.</summary>
    public string Value(Fact fact) => ValueOf(fact, inSentence: false);

    private string TemplateOf(Finding finding) => finding.Evidence
        .Where(fact => fact.Kind is FactKind.TenantKind)
        .Select(fact => texts[$"{finding.MessageKey}.{fact.Value}"])
        .FirstOrDefault(text => !text.ResourceNotFound) ?? texts[finding.MessageKey];

    private string? ValueOf(Finding finding, string place) => finding.Evidence.FirstOrDefault(fact => fact.Name == place) is { } fact
        ? ValueOf(fact, inSentence: finding.Outcome > Outcome.Allow)
        : null;

    private string ValueOf(Fact fact, bool inSentence) => fact.Kind switch
    {
        FactKind.Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? fact.Korean ?? fact.Value : fact.Value,
        FactKind.Country => words.Of(CountryCode.Of(fact.Value)),
        FactKind.Date => DayOf(fact.Value, inSentence),
        FactKind.Count => int.Parse(fact.Value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.CurrentUICulture),
        FactKind.Text => fact.Value,
        _ => words.Term(fact.Kind.ToString(), fact.Value),
    };

    private string DayOf(string iso, bool inSentence)
    {
        var day = DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);
        return inSentence ? Dates.Long(day) : Dates.Short(day);
    }
}
