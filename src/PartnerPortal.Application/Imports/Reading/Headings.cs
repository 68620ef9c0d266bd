using System.Text;

namespace PartnerPortal.Application.Imports.Reading;

/// <summary>
/// What Partner Center's exports and people's own lists call things, in English and in Korean. Case, blanks and
/// punctuation don't matter; what stands in brackets is tried with and without.
/// </summary>
internal static class Headings
{
    private static readonly Dictionary<string, ImportField> Known = Index(
    [
        (ImportField.TenantId,
            ["Microsoft ID", "Tenant ID", "Customer ID", "Customer tenant ID", "Directory ID", "Reseller tenant ID", "Azure AD tenant ID", "Entra tenant ID",
             "Organization ID", "Tenant", "테넌트 ID", "테넌트", "고객 ID", "고객 테넌트 ID", "디렉터리 ID", "조직 ID", "테넌트 식별자", "대리점 테넌트 ID", "마이크로소프트 ID"]),
        (ImportField.PartnerId,
            ["PartnerID", "Partner ID", "MPN ID", "MPN", "MPN ID (location)", "Location MPN ID", "PartnerID (location)", "PLA ID", "Location", "Location ID",
             "Reseller MPN ID", "Microsoft Partner Network ID", "파트너 ID", "MPN ID(위치)", "위치 MPN ID", "위치 ID", "위치", "파트너 식별자", "대리점 MPN ID", "파트너 ID(위치)"]),
        (ImportField.Name,
            ["Company name", "Company", "Name", "Customer", "Customer name", "Organization", "Organization name", "Organisation name", "Reseller", "Reseller name",
             "Indirect reseller", "Display name", "Legal name", "회사 이름", "회사명", "회사", "이름", "고객", "고객 이름", "고객명", "조직 이름", "조직명", "상호", "법인명",
             "대리점", "대리점 이름", "대리점명", "간접 대리점", "간접 재판매인", "표시 이름"]),
        (ImportField.Domain,
            ["Primary domain name", "Primary domain", "Domain", "Domain name", "Default domain", "Default domain name", "Initial domain", "onmicrosoft domain",
             "기본 도메인 이름", "기본 도메인", "주 도메인", "주 도메인 이름", "도메인", "도메인 이름", "도메인명", "초기 도메인"]),
        (ImportField.Country,
            ["Country", "Country/Region", "Country or region", "Region", "Country code", "Market", "Location country", "국가", "국가/지역", "국가 또는 지역", "지역", "국가 코드", "시장"]),
        (ImportField.Relationship,
            ["Relationship", "Relationship type", "Relationships", "Relationship to partner", "Customer relationship", "관계", "관계 유형", "관계 종류", "고객 관계", "파트너와의 관계"]),
    ]);

    public static ImportField Recognise(string heading)
    {
        if (Known.TryGetValue(Fold(heading), out var field)) return field;

        var bracket = heading.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? Known.GetValueOrDefault(Fold(heading[..bracket])) : ImportField.Ignored;
    }

    /// <summary>Each field once, at the first column that looks like it: a later one is left out until the reader says otherwise.</summary>
    public static IReadOnlyList<ImportField> Recognise(IEnumerable<string> headings)
    {
        HashSet<ImportField> taken = [];
        return [.. headings.Select(Recognise).Select(field => taken.Add(field) ? field : ImportField.Ignored)];
    }

    private static Dictionary<string, ImportField> Index(IEnumerable<(ImportField Field, string[] Names)> fields) =>
        fields.SelectMany(field => field.Names, (field, name) => (Key: Fold(name), field.Field)).DistinctBy(name => name.Key).ToDictionary(name => name.Key, name => name.Field);

    private static string Fold(string heading) => string.Concat(heading.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
