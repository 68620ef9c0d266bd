using System.Text.RegularExpressions;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.Shared;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed class FindingTextsTests
{
    private static readonly CompanyName Hanbit = new("Hanbit Distribution", "한빛유통");
    private static readonly CompanyName Wingtip = new("Wingtip Partners");

    private static readonly PolicyPack Strict = PolicyPack.Founding with
    {
        UsGovMultiPartner = false,
        MissingPartnerOfRecord = Outcome.Block,
        FormerResellerAsRecord = Outcome.Block,
        NewCommerceMustRunOut = true,
        ResellerMayRemoveCustomer = true,
        ResellerFloor = 1_000,
        LegacyRightsOnLinksUntil = new DateOnly(2023, 10, 9),
        LegacyRightsOnCreationUntil = new DateOnly(2023, 11, 1),
        AutoExtendDays = 180,
        LicencesMoveMidTerm = true,
        SuspensionEndsGranularRights = true,
    };

    private static readonly string[] Aspects = ["Title", "Sentence", "Remedy", "Who", "Why", "Source"];

    // Whatever plenty of random questions make the rules say, under a pack that is as strict as one can be too.
    private static readonly IReadOnlyList<Finding> Met =
    [
        .. new[] { PolicyPack.Founding, Strict }
            .SelectMany(pack => RandomQueries.From(seed: 1).Take(RandomQueries.Plenty).SelectMany(query => PolicyEngine.Decide(Guid.Empty, query, pack).Findings))
            .DistinctBy(finding => (finding.MessageKey, finding.Evidence.FirstOrDefault(fact => fact.Kind is FactKind.TenantKind)?.Value)),
    ];

    public static TheoryData<string> Languages { get; } = ["en", "ko"];

    [Theory, MemberData(nameof(Languages))]
    public void Every_rule_has_every_text_and_no_text_is_left_over(string language)
    {
        var written = Texts.File<RuleTexts>(language).Keys.Where(key => key.Count(c => c == '.') == 1);
        var wanted = RuleCatalogue.Standard.SelectMany(rule => Aspects.Select(aspect => $"{rule.Id}.{aspect}")).Concat(Met.Select(finding => finding.MessageKey));

        Assert.Equal(wanted.Distinct().Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Whatever_a_rule_says_is_said_in_full(string language)
    {
        foreach (var finding in Met)
        {
            var message = Texts.In(language, () => Texts.Of<FindingTexts>().Message(finding));

            Assert.DoesNotMatch(@"[{}]|R-\d|(Market|Cloud|Tier|TenantKind|EnrollmentStatus|PorFault|VerificationItem|GdapStatus|AdminAccess|TransferStatus)\.\w", message);
            Assert.Equal(language == "ko", Regex.IsMatch(message, "[가-힣]", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Only_messages_have_places(string language) => Assert.All(
        Texts.File<RuleTexts>(language).Where(text => Aspects.Contains(text.Key[6..])),
        text => Assert.DoesNotContain('{', text.Value));

    [Fact]
    public void A_company_is_called_by_its_Korean_name_and_the_particle_follows_it()
    {
        var finding = new Finding("R-001", Stage.Enrollment, Outcome.Block, [Fact.Of("org", Hanbit)]);

        Assert.StartsWith("한빛유통은 ", Texts.In("ko", () => Texts.Of<FindingTexts>().Message(finding)), StringComparison.Ordinal);
        Assert.StartsWith("Hanbit Distribution ", Texts.In("en", () => Texts.Of<FindingTexts>().Message(finding)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_without_a_Korean_name_keeps_its_own()
    {
        var finding = new Finding("R-001", Stage.Enrollment, Outcome.Block, [Fact.Of("org", Wingtip)]);

        Assert.StartsWith("Wingtip Partners은(는) ", Texts.In("ko", () => Texts.Of<FindingTexts>().Message(finding)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "5 Dec 2026", "1,284", "Japan", "Korea", "Indirect reseller", "CSP transaction tenant")]
    [InlineData("ko", "2026. 12. 5.", "1,284", "일본", "한국", "간접 대리점", "CSP 거래 테넌트")]
    public void A_fact_is_read_by_its_kind(string language, string day, string count, string country, string market, string tier, string kind)
    {
        Fact[] facts =
        [
            Fact.Of("x", new DateOnly(2026, 12, 5)), Fact.Of("x", 1284), Fact.Of("x", CountryCode.Of("JP")),
            new("x", FactKind.Market, "Korea"), Fact.Of("x", Tier.IndirectReseller), Fact.Of("x", TenantKind.CspTransaction),
        ];

        Assert.Equal([day, count, country, market, tier, kind], Texts.In(language, () => facts.Select(Texts.Of<FindingTexts>().Value).ToArray()));
    }

    [Theory]
    [InlineData("en", "5 December 2026")]
    [InlineData("ko", "2026년 12월 5일")]
    public void In_a_sentence_a_day_is_written_out(string language, string day)
    {
        var finding = new Finding("R-059", Stage.State, Outcome.Block, [Fact.Of("date", new DateOnly(2026, 12, 5))]);

        Assert.Contains(day, Texts.In(language, () => Texts.Of<FindingTexts>().Message(finding)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_shared_services_tenant_is_refused_for_its_own_reason(string language)
    {
        string Refusal(TenantKind kind) => Texts.In(language, () =>
            Texts.Of<FindingTexts>().Message(new Finding("R-056", Stage.TenantAndCloud, Outcome.Block, [Fact.Of("kind", kind)])));

        Assert.NotEqual(Refusal(TenantKind.CspTransaction), Refusal(TenantKind.SharedServices));
    }
}
