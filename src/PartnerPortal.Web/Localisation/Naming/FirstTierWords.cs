using System.Text.RegularExpressions;

namespace PartnerPortal.Web.Localisation.Naming;

/// <summary>
/// The first tier under its newer name (11.8). Every text is written with <i>indirect provider</i>, 간접 공급자; where the pack
/// in force calls it otherwise, the word is exchanged here with what hangs on it: the article, the plural, the Korean particle.
/// </summary>
internal static class FirstTierWords
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // A provider of sign-ins is none of ours, and a Cloud Solution Provider is every partner.
    private static readonly Regex
        English = new(@"\b(?<others>(solution|identity|sign-in) )?((?<article>an?) )?(?<word>(indirect )?provider)(?<plural>s)?\b", Options | RegexOptions.IgnoreCase),
        Korean = new("(?<others>(솔루션|ID|로그인) )?(간접 )?공급자(?<particle>는|가|를|와|로|나|라|여)?", Options);

    public static string Distributor(string text, bool isKorean) => isKorean
        ? Korean.Replace(text, found => IsAnothers(found) ? found.Value : "총판" + AfterConsonant(found.Groups["particle"].Value))
        : English.Replace(text, found => IsAnothers(found) ? found.Value : Article(found.Groups["article"].Value) + Word(found.Groups["word"].Value) + found.Groups["plural"].Value);

    private static bool IsAnothers(Match found) => found.Groups["others"].Success;

    private static string Article(string article) => article.Length == 0 ? "" : $"{article[0]} ";

    private static string Word(string word) => char.IsUpper(word[0]) ? "Distributor" : "distributor";

    private static string AfterConsonant(string particle) => particle switch
    {
        "는" => "은",
        "가" => "이",
        "를" => "을",
        "와" => "과",
        "로" => "으로",
        "나" or "라" or "여" => "이" + particle,
        _ => particle,
    };
}
