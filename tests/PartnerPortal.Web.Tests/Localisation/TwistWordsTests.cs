using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed class TwistWordsTests
{
    private static readonly string[] Other = ["Plain", "Pack", "Pack.Who", "Parameter", "Parameter.Who"];

    public static TheoryData<string> Languages { get; } = ["en", "ko"];

    [Theory, MemberData(nameof(Languages))]
    public void Every_fact_that_can_be_told_otherwise_has_words_and_none_is_left_over(string language) => Assert.Equal(
        Twists.All.Select(twist => twist.Name).Concat(Enum.GetNames<Changer>().Select(name => $"Changer.{name}")).Concat(Other).Distinct().Order(StringComparer.Ordinal),
        Texts.File<TwistTexts>(language).Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Languages))]
    public void They_are_said_in_full(string language)
    {
        var plain = PlainQuestion.About(PolicyAction.OrderPlace, new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

        Assert.All(Twists.All, twist => Assert.DoesNotMatch(@"[{}]|\w+\.\w", Texts.In(language, () => Texts.Of<TwistWords>().Of(plain, [twist]))));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_parameter_and_value_of_a_pack_has_words(string language) => Assert.All(
        from pack in PolicyPacks.Shipped from parameter in PackParameters.All select (pack, parameter),
        each => Assert.DoesNotMatch(@"Unit\.|Value\.|\w+\.[A-Z]|^[A-Z]\w+[A-Z]\w+$", Texts.In(language, () =>
            $"{Texts.Of<ParameterWords>().NameOf(each.parameter)} {Texts.Of<ParameterWords>().ValueOf(each.parameter, each.pack)}")));
}
