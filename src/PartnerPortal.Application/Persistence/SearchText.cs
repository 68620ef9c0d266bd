using System.Text;

namespace PartnerPortal.Application.Persistence;

/// <summary>
/// What a tenant is found by: its owner's names and its domain, folded in case and width here, so that every store finds
/// the same. A neighbouring pair of Hangul or Han letters is written once more with a mark, because an index of three
/// letters would never find a word of two syllables.
/// </summary>
public sealed class SearchText
{
    public const int MaxLength = 2000;

    private const char PairMark = 'ː';
    private const int ShortestIndexed = 3;

    private SearchText() { } // EF Core

    public TenantId Tenant { get; private init; }

    public string Text { get; private set; } = "";

    internal static SearchText Of(Tenant tenant, CompanyName owner) => new() { Tenant = tenant.Id, Text = TextOf(owner, tenant.Domain) };

    /// <summary>The tenant came to another owner, or either got another name.</summary>
    internal void Become(Tenant tenant, CompanyName owner) => Text = TextOf(owner, tenant.Domain);

    public static string TextOf(CompanyName owner, string domain)
    {
        var words = Fold($"{owner.Legal} {owner.Korean} {domain}");
        var text = new StringBuilder(words);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (IsPair(words.AsSpan(i, 2))) text.Append(' ').Append(words, i, 2).Append(PairMark);
        }

        return text.Length <= MaxLength ? text.ToString() : text.ToString(0, MaxLength);
    }

    /// <summary>Full-width letters become plain ones, capitals small, and spaces single; control characters count as spaces.</summary>
    public static string Fold(string text) => string.Join(' ', string.Create(text.Length, text, WithoutControls).Normalize(NormalizationForm.FormKC)
        .ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What an index is asked for, or null: too short for one.</summary>
    internal static string? Indexed(string folded) => folded.Length >= ShortestIndexed ? folded
        : folded.Length == 2 && IsPair(folded) ? $"{folded}{PairMark}"
        : null;

    private static bool IsPair(ReadOnlySpan<char> two) => IsSyllable(two[0]) && IsSyllable(two[1]);

    private static bool IsSyllable(char letter) => letter is (>= '가' and <= '힣') or (>= '一' and <= '鿿');

    // Half of a surrogate pair is no text: it can be neither folded nor stored.
    private static void WithoutControls(Span<char> folded, string text)
    {
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).CopyTo(folded);
        foreach (ref var letter in folded) letter = char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter;
    }
}
