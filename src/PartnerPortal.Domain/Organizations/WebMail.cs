using System.Collections.Frozen;

namespace PartnerPortal.Domain.Organizations;

/// <summary>Services that give anybody a mailbox: an address there says nothing about a company .</summary>
public static class WebMail
{
    private static readonly FrozenSet<string> Services = new[]
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.kr", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com", "icloud.com", "me.com",
        "aol.com", "gmx.com", "gmx.net", "gmx.de", "web.de", "mail.com", "proton.me", "protonmail.com", "zoho.com", "yandex.com", "yandex.ru", "mail.ru",
        "qq.com", "163.com", "126.com", "sina.com", "naver.com", "daum.net", "hanmail.net", "kakao.com", "nate.com", "yahoo.co.jp", "yahoo.co.kr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsOffered(string domain) => Services.Contains(domain);
}
