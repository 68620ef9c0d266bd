using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.SampleData;

/// <summary>What the people of the story wrote beside their links: their own words, in the reader's language.</summary>
internal static class Words
{
    public static string Of(MailKind kind, Language language) => (kind, language) switch
    {
        (MailKind.PartnershipInvitation, Language.Korean) => "지난번에 말씀드린 대로 함께 일하고 싶습니다. 공급 조건은 변함이 없으며, 궁금한 점은 언제든 물어봐 주세요.",
        (MailKind.PartnershipInvitation, _) => "As discussed, we would like to work with you. The terms are the ones you have; ask me anything.",
        (_, Language.Korean) => "이번 분기 안에 도와드릴 수 있도록 요청을 보냅니다. 기존 구독은 그대로 유지됩니다.",
        _ => "Here is our request, so that we can start this quarter. What you have today stays as it is.",
    };
}
