using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy.Packs;

/// <summary>What a pack's parameters and their values are called, for people who never saw a pack.</summary>
public sealed class PackWords(IStringLocalizer<PackTexts> texts, Vocabulary words)
{
    public string Name(string parameter) => texts[$"{parameter}.Name"];

    public string Help(string parameter) => texts[$"{parameter}.Help"];

    public string Value(string parameter, ParameterKind kind, string value) => kind switch
    {
        ParameterKind.YesNo => texts[value == "true" ? "Yes" : "No"],
        ParameterKind.Choice => Choice(parameter, value),
        ParameterKind.Roles => string.Join(", ", value.Split('+').Select(role => words.Term("Role", role))),
        ParameterKind.Date => value.Length == 0 ? texts["Never"] : Dates.Long(DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture)),
        _ => texts[$"Unit.{kind}", int.Parse(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.CurrentCulture)],
    };

    public IReadOnlyList<Choice<string>> Choices(string parameter, ParameterKind kind, IReadOnlyList<string> values) =>
        [.. values.Select(value => new Choice<string>(value, Value(parameter, kind, value)))];

    private string Choice(string parameter, string value) =>
        Enum.TryParse<Outcome>(value, out var outcome) ? words.Of(outcome) : texts[$"{parameter}.{value}"];
}

/// <summary>The key of the texts about parameters.</summary>
public sealed class PackTexts;
