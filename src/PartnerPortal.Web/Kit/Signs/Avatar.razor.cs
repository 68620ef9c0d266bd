using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Signs;

public sealed partial class Avatar
{
    private const int Tints = 5;

    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter] public string? Initials { get; set; }
    [Parameter] public bool Person { get; set; }
    [Parameter] public bool Large { get; set; }

    private string Letters => Initials ?? InitialsOf(Name);

    // Not GetHashCode: that differs from run to run, and a company should keep its colour.
    private string Tint => $"t{(Name.Aggregate(0, (sum, letter) => ((sum * 31) + letter) & 0xFFFF) % Tints) + 1}";

    /// <summary>Two capitals for Latin names, the first two syllables for Korean organisations, the given name for Korean people.</summary>
    private string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is []) return "";
        if (IsHangul(words[0])) return Person && words is [{ Length: 3 }] ? words[0][1..] : words[0][..Math.Min(2, words[0].Length)];

        var letters = words is [var only] ? only[..Math.Min(2, only.Length)] : $"{words[0][0]}{words[1][0]}";
        return letters.ToUpper(CultureInfo.InvariantCulture);
    }

    private static bool IsHangul(string word) => word[0] is >= '가' and <= '힣';
}
