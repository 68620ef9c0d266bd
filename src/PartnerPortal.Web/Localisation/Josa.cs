namespace PartnerPortal.Web.Localisation;

/// <summary>
/// The Korean particle that a name takes: it follows the name's last sound. Of a Latin word nobody knows the sound, so
/// both forms are written; texts are phrased to avoid that.
/// </summary>
public static class Josa
{
    private const int LongestAbbreviation = 4;

    private enum Sound
    {
        Unknown,
        Vowel,
        Rieul,
        Consonant,
    }

    /// <summary>The particle alone, from a pair such as 은/는 or 으로/로: after a consonant / after a vowel.</summary>
    public static string After(string name, string pair)
    {
        var slash = pair.IndexOf('/', StringComparison.Ordinal);
        var (closed, open) = (pair[..slash], pair[(slash + 1)..]);
        return LastSoundOf(name) switch
        {
            Sound.Vowel => open,
            Sound.Rieul when closed is "으로" => open,
            Sound.Unknown => closed is "으로" ? "(으)로" : $"{closed}({open})",
            _ => closed,
        };
    }

    private static Sound LastSoundOf(string name)
    {
        var spoken = name.AsSpan().TrimEnd("()[]\"'’”.,!?… ");
        return spoken.IsEmpty ? Sound.Unknown : spoken[^1] switch
        {
            >= '가' and <= '힣' and var syllable => OfSyllable(syllable),
            '0' or '3' or '6' => Sound.Consonant,
            '1' or '7' or '8' => Sound.Rieul,
            >= '0' and <= '9' => Sound.Vowel,
            >= 'A' and <= 'Z' and var letter when IsAbbreviation(spoken) => OfLetter(letter),
            _ => Sound.Unknown,
        };
    }

    // 28 finals for each pair of initial and vowel: the first is none, the ninth is ㄹ.
    private static Sound OfSyllable(char syllable) => ((syllable - '가') % 28) switch
    {
        0 => Sound.Vowel,
        8 => Sound.Rieul,
        _ => Sound.Consonant,
    };

    // 엘, 알, 엠, 엔: all other letters end in a vowel.
    private static Sound OfLetter(char letter) => letter switch
    {
        'L' or 'R' => Sound.Rieul,
        'M' or 'N' => Sound.Consonant,
        _ => Sound.Vowel,
    };

    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAnyExceptInRange('A', 'Z') + 1)..];
        return word.Length <= LongestAbbreviation && (word.Length == text.Length || !char.IsAsciiLetter(text[^(word.Length + 1)]));
    }
}
