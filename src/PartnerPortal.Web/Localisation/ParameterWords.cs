using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Localisation;

/// <summary>The parameters of packs and their values in the reader's language.</summary>
public sealed class ParameterWords(IStringLocalizer<ParameterTexts> texts, Vocabulary words)
{
    public string NameOf(PackParameter parameter) => texts[parameter.Name];

    public string ValueOf(PackParameter parameter, PolicyPack pack) => Say(parameter, parameter.Read(pack));

    private string Say(PackParameter parameter, string value) => parameter.Kind switch
    {
        ParameterKind.YesNo => texts[$"Value.{value}"],
        _ when value.Length == 0 => texts["Value."],
        ParameterKind.Roles => string.Join(", ", value.Split('+').Select(role => words.Term("Role", role))),
        ParameterKind.Choice => parameter.Choices.Contains(nameof(Outcome.Block)) ? words.Term(nameof(Outcome), value) : texts[$"{parameter.Name}.{value}"],
        ParameterKind.Date => Dates.Short(DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture)),
        var kind => texts[$"Unit.{kind}", int.Parse(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.CurrentUICulture)],
    };
}
