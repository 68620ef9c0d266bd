using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Tests;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Localisation.Naming;

namespace PartnerPortal.Web.Tests.Localisation;

/// <summary>What the first tier is called follows the pack in force (11.8), in every text there is.</summary>
public sealed class FirstTierWordsTests
{
    private static readonly DateTimeOffset Day = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages { get; } = ["en", "ko"];

    [Theory]
    [InlineData("An indirect provider places the orders.", "A distributor places the orders.")]
    [InlineData("Ask your provider.", "Ask your distributor.")]
    [InlineData("Providers that you authorised", "Distributors that you authorised")]
    [InlineData("the provider’s market", "the distributor’s market")]
    [InlineData("a provider and its reseller", "a distributor and its reseller")]
    [InlineData("Cloud Solution Provider", "Cloud Solution Provider")]
    public void In_English_the_article_and_the_plural_follow_the_word(string text, string told) =>
        Assert.Equal(told, FirstTierWords.Distributor(text, isKorean: false));

    [Theory]
    [InlineData("간접 공급자가 주문합니다.", "총판이 주문합니다.")]
    [InlineData("간접 공급자와 간접 대리점", "총판과 간접 대리점")]
    [InlineData("공급자는 공급자를 공급자로", "총판은 총판을 총판으로")]
    [InlineData("간접 공급자나 직접 청구 파트너", "총판이나 직접 청구 파트너")]
    [InlineData("간접 공급자에게", "총판에게")]
    [InlineData("클라우드 솔루션 공급자", "클라우드 솔루션 공급자")]
    public void In_Korean_the_particle_follows_the_word(string text, string told) =>
        Assert.Equal(told, FirstTierWords.Distributor(text, isKorean: true));

    [Theory, MemberData(nameof(Languages))]
    public void Every_text_follows_the_pack_in_force(string language)
    {
        using var portal = Under(PolicyPacks.Distributor);
        var factory = portal.GetRequiredService<IStringLocalizerFactory>();

        var texts = Texts.In(language, () => ResourceFiles().SelectMany(file => factory.Create(file).GetAllStrings(includeParentCultures: true)).ToList());

        Assert.Contains(texts, text => Says(text, "distributor", "총판"));
        Assert.DoesNotContain(
            texts.Where(text => Says(text, "indirect provider", "간접 공급자")).Select(text => text.Name),
            name => !name.StartsWith("FirstTier.", StringComparison.Ordinal) && !name.EndsWith(".Source", StringComparison.Ordinal));
    }

    [Theory, InlineData("en", "Distributor", "Indirect provider"), InlineData("ko", "총판", "간접 공급자")]
    public void A_tier_is_called_as_the_pack_calls_it(string language, string under2026, string underFounding)
    {
        using var portal = Under(PolicyPacks.Distributor);

        Assert.Equal(under2026, Texts.In(language, () => portal.GetRequiredService<Vocabulary>().Of(Tier.IndirectProvider)));
        Assert.Equal(underFounding, Texts.In(language, () => Texts.Of<Vocabulary>().Of(Tier.IndirectProvider)));
    }

    [Fact]
    public void What_is_filled_in_keeps_its_name()
    {
        using var portal = Under(PolicyPacks.Distributor);
        var texts = portal.GetRequiredService<IStringLocalizer<ProvidersPage>>();

        Assert.Equal("Best Provider asks to be your distributor", Texts.In("en", () => texts["Asks", "Best Provider"].Value));
    }

    private static ServiceProvider Under(PolicyPack pack)
    {
        var (calendar, today) = (new PackCalendar(), DateOnly.FromDateTime(Day.UtcDateTime));
        var edition = PackEdition.Shipped(PackEditionId.New(Day), pack, Day);
        Assert.Null(edition.BecomeAnnounced(AnnouncementId.New(Day), today, today.AddDays(-30)).Refusal);
        calendar.Read(Day, () => new PackSchedule([edition]));
        return new ServiceCollection().AddLogging().AddLocalisation().AddSingleton(calendar).AddSingleton<TimeProvider>(new StoppedClock { Now = Day }).BuildServiceProvider();
    }

    private static bool Says(LocalizedString text, params string[] words) => Array.Exists(words, word => text.Value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Type> ResourceFiles() =>
        from name in typeof(Vocabulary).Assembly.GetManifestResourceNames()
        where name.EndsWith(".resources", StringComparison.Ordinal)
        let type = typeof(Vocabulary).Assembly.GetType(name[..^".resources".Length])
        where type is not null
        select type;
}
