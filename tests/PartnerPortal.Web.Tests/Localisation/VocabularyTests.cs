using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed class VocabularyTests
{
    private static readonly Type[] Spoken =
    [
        typeof(Tier), typeof(TenantKind), typeof(KindEvidence), typeof(CloudInstance), typeof(Origin), typeof(Language),
        typeof(EnrollmentStatus), typeof(EnrollmentMove), typeof(InvitationStatus), typeof(InvitationMove), typeof(PartnershipStatus),
        typeof(PartnershipMove), typeof(RequestStatus), typeof(RequestMove), typeof(RelationshipStatus), typeof(RelationshipMove),
        typeof(SubscriptionStatus), typeof(SubscriptionMove), typeof(OfferFamily), typeof(BillingModel), typeof(CommerceGeneration),
        typeof(PurchaseChannel), typeof(ExternalSubscriptionStatus), typeof(ExternalSubscriptionMove), typeof(PlanStepKind), typeof(AgreementKind), typeof(Outcome), typeof(Stage), typeof(PolicyAction), typeof(Vetting), typeof(CloudFeature),
        typeof(PorFault), typeof(BlockerKind), typeof(VerificationItem), typeof(GdapStatus), typeof(AdminAccess), typeof(TransferStatus),
        typeof(PackEditionStatus), typeof(PackEditionMove), typeof(RegistrationStatus),
        typeof(ImportStatus), typeof(ImportMove), typeof(ImportField),
    ];

    public static TheoryData<string> Languages { get; } = ["en", "ko"];

    [Theory, MemberData(nameof(Languages))]
    public void Every_word_of_the_domain_is_there_and_none_is_left_over(string language)
    {
        var wanted = Spoken.SelectMany(type => Enum.GetNames(type).Select(name => $"{Vocabulary.GroupOf(type)}.{name}"))
            .Concat(Enum.GetNames<Roles>().Where(name => name != nameof(Roles.None)).Select(name => $"Role.{name}"))
            .Concat(Enum.GetNames<Specialisms>().Where(name => name != nameof(Specialisms.None)).Select(name => $"Specialism.{name}"))
            .Concat(MarketTable.SeedEra.Markets.Union(MarketTable.Since2023.Markets).Select(market => $"Market.{market.Code}"))
            .Concat(["Market.None", "EnrollmentStatus.None", "PorFault.None", "VerificationItem.None"]);

        Assert.Equal(wanted.Distinct().Order(StringComparer.Ordinal), Texts.File<VocabularyTexts>(language).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Flags_are_told_one_after_the_other() => Assert.Equal(
        "전역 관리자, 판매 에이전트", Texts.In("ko", () => Texts.Of<Vocabulary>().Of(Roles.GlobalAdmin | Roles.SalesAgent)));

    [Theory]
    [InlineData("JP", "Japan", "일본")]
    [InlineData("GU", "Guam", "괌")]
    [InlineData("RE", "Réunion", "레위니옹")]
    [InlineData("GL", "Greenland", "그린란드")]
    public void A_country_is_called_as_the_reader_calls_it(string code, string english, string korean)
    {
        var country = CountryCode.Of(code);

        Assert.Equal(english, Texts.In("en", () => Texts.Of<Vocabulary>().Of(country)));
        Assert.Equal(korean, Texts.In("ko", () => Texts.Of<Vocabulary>().Of(country)));
        Assert.Equal(english, Texts.In("en", () => Texts.Of<Vocabulary>().Of(country)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_country_of_a_market_has_a_name(string language) => Assert.All(
        MarketTable.SeedEra.Markets.Concat(MarketTable.Since2023.Markets).SelectMany(market => market.Members),
        country => Assert.True(Texts.In(language, () => Texts.Of<Vocabulary>().Of(country)).Length > (language == "ko" ? 0 : 2)));

    [Fact]
    public void A_country_outside_every_market_is_in_no_market() =>
        Assert.Equal("CSP 시장 없음", Texts.In("ko", () => Texts.Of<Vocabulary>().Of((Market?)null)));
}
