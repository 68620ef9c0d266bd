namespace PartnerPortal.Application.Imports.Reading;

/// <summary>Reads the relationship column of Partner Center's customer list, in English and Korean.</summary>
internal static class Relationships
{
    private static readonly string[] Granular = ["gdap", "granular delegated admin", "세분화된 위임된 관리", "세분화된 위임 관리", "세분화된 관리자 권한"];
    private static readonly string[] AdminRights = ["dap", "delegated admin", "admin privileg", "admin rights", "위임된 관리", "관리자 권한", "대리 관리"];
    private static readonly string[] NoResale = ["advisor", "none", "removed", "ended", "shared services", "어드바이저", "없음", "제거됨", "종료", "공유 서비스"];

    /// <summary>Legacy delegated admin privileges stand beside the relationship; granular ones are relationships of their own.</summary>
    public static bool ListAdminRights(string text) =>
        Says(Granular.Aggregate(text, (rest, words) => rest.Replace(words, "", StringComparison.OrdinalIgnoreCase)), AdminRights);

    /// <summary>The list names somebody who buys nothing through the importer: advised, or no longer related.</summary>
    public static bool AreNoResale(string text) => Says(text, NoResale) && !text.Contains("resell", StringComparison.OrdinalIgnoreCase) && !text.Contains("대리점", StringComparison.Ordinal);

    private static bool Says(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
