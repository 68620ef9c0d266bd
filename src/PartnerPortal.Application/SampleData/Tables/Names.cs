namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>Ordinary names for the people whom no task needs by name, by the country they work in.</summary>
internal static class Names
{
    private const int FamilyStride = 7;

    private static readonly (string Latin, string Hangul)[] Given =
    [
        ("Minjun", "민준"), ("Seoyeon", "서연"), ("Jiho", "지호"), ("Haeun", "하은"), ("Yejun", "예준"), ("Chaewon", "채원"),
        ("Siwoo", "시우"), ("Yuna", "유나"), ("Eunwoo", "은우"), ("Dain", "다인"), ("Seojun", "서준"), ("Nayoung", "나영"),
        ("Hyunwoo", "현우"), ("Jimin", "지민"), ("Taehee", "태희"), ("Sumin", "수민"), ("Geonwoo", "건우"), ("Bora", "보라"),
        ("Jaehyun", "재현"), ("Areum", "아름"), ("Kyungmin", "경민"), ("Sejin", "세진"), ("Hana", "하나"),
    ];

    private static readonly (string Latin, string Hangul)[] Family =
    [
        ("Kim", "김"), ("Lee", "이"), ("Park", "박"), ("Choi", "최"), ("Jung", "정"), ("Kang", "강"), ("Cho", "조"), ("Yoon", "윤"),
        ("Jang", "장"), ("Lim", "임"), ("Han", "한"), ("Shin", "신"), ("Seo", "서"), ("Kwon", "권"), ("Hwang", "황"), ("Ahn", "안"),
    ];

    private static readonly string[] Japan = ["Aoi Tanaka", "Ren Mori", "Yui Sato", "Haruto Ito", "Mei Kondo", "Sota Abe", "Rin Ueda"];

    private static readonly string[] China = ["Li Wei", "Wang Fang", "Chen Jie", "Zhao Lei", "Sun Yan", "Guo Min", "He Xin"];

    private static readonly string[] Elsewhere =
    [
        "Claire Moreau", "Jonas Weber", "Olivia Grant", "Marco Bianchi", "Anna Lindqvist", "Peter Novak", "Grace Coleman",
        "Luis Romero", "Emma Fischer", "David Okafor", "Sofia Marques", "Henry Walsh", "Ines Dubois",
    ];

    /// <summary>The n-th person of a country; neighbours never share a name.</summary>
    public static (string Name, string? Korean) Of(string country, int n) => country switch
    {
        "KR" => Join(Given[n % Given.Length], Family[n * FamilyStride % Family.Length]),
        "JP" => (Japan[n % Japan.Length], null),
        "CN" => (China[n % China.Length], null),
        _ => (Elsewhere[n % Elsewhere.Length], null),
    };

    private static (string, string?) Join((string Latin, string Hangul) given, (string Latin, string Hangul) family) =>
        ($"{given.Latin} {family.Latin}", family.Hangul + given.Hangul);
}
