using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Outbox;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Tests.Localisation;

namespace PartnerPortal.Web.Tests.Features.Outbox;

public sealed class MailWriterTests
{
    private const string Link = "https://portal.example/invitations/secret";

    private static readonly MailWriter Writer = new(Texts.Of<Microsoft.Extensions.Localization.IStringLocalizer<MailTexts>>(), Texts.Of<Vocabulary>());

    public static MatrixTheoryData<MailKind, Language> EveryKindInEachLanguage => new(Enum.GetValues<MailKind>(), Enum.GetValues<Language>());

    [Theory, MemberData(nameof(EveryKindInEachLanguage))]
    public void Every_mail_says_who_writes_and_leads_to_the_page_that_explains(MailKind kind, Language language)
    {
        var (subject, body) = Writer.Write(Facts(kind, language));

        Assert.Contains(language is Language.Korean ? "한빛 유통" : "Hanbit Distribution", subject, StringComparison.Ordinal);
        Assert.Contains("6200101", body, StringComparison.Ordinal);
        Assert.Contains(language is Language.Korean ? "한국" : "Korea", body, StringComparison.Ordinal);
        Assert.Contains(Link, body.Split('\n'));
        Assert.DoesNotContain(kind.ToString(), subject + body, StringComparison.Ordinal); // a key without its text
    }

    [Fact]
    public void A_text_of_the_senders_own_replaces_everything_but_the_link()
    {
        var (_, body) = Writer.Write(Facts(MailKind.PartnershipInvitation, Language.English) with { Text = "Read this: {link}" });

        Assert.Equal($"Read this: {Link}", body);
    }

    [Fact]
    public void The_senders_words_come_first_and_a_reason_is_passed_on()
    {
        var (_, body) = Writer.Write(Facts(MailKind.PartnershipDeclined, Language.Korean) with { Words = "안녕하세요.", Reason = "연간 계약" });

        Assert.StartsWith("안녕하세요.", body, StringComparison.Ordinal);
        Assert.Contains("연간 계약", body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EveryKindInEachLanguage))]
    public void Only_what_waits_for_a_decision_may_be_ignored(MailKind kind, Language language)
    {
        MailKind[] asking =
        [
            MailKind.PartnershipInvitation, MailKind.InvitationForwarded, MailKind.RelationshipRequest, MailKind.JointRequest, MailKind.RequestForwarded, MailKind.RequestPassedOn,
            MailKind.LinkWanted, MailKind.SubscriptionDeclared, MailKind.UserInvited,
        ];

        var (_, body) = Writer.Write(Facts(kind, language));

        Assert.Equal(asking.Contains(kind), body.Contains(language is Language.Korean ? "무시하세요" : "ignore it", StringComparison.Ordinal));
    }

    internal static MailFacts Facts(MailKind kind, Language language) =>
        new(kind, language, new CompanyName("Hanbit Distribution", "한빛 유통"), PartnerId.Of(6_200_101), "Korea", Link);
}
