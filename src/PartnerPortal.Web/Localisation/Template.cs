using System.Globalization;
using System.Text.RegularExpressions;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Localisation;

/// <summary>
/// A text with named places. <c>{org}</c> is a value, <c>{org:은/는}</c> a value with its Korean particle,
/// <c>{0:Day}</c> a day as people write it, <c>{0:InvitationStatus}</c> a value that is a word of that vocabulary, and
/// <c>{0:Roles}</c> what several roles are called.
/// </summary>
internal static class Template
{
    // Linear by construction, so it needs no time limit: one would count the looking up of words, too, which is slow while the portal starts.
    private static readonly Regex Place = new(@"\{(?<name>\w+)(:(?<form>[^}]+))?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>Fills every place. A place that nobody knows stays as it is: visible, and found by a test.</summary>
    public static string Fill(string template, Func<string, string?> valueOf, Vocabulary words) => Place.Replace(template, place =>
    {
        if (valueOf(place.Groups["name"].Value) is not { } value) return place.Value;

        var form = place.Groups["form"].Value;
        return form.Length == 0 ? value
            : form == "Day" ? Dates.Long(DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture))
            : form == nameof(Roles) ? words.Of(Enum.Parse<Roles>(value))
            : form.Contains('/', StringComparison.Ordinal) ? value + Josa.After(value, form)
            : words.Term(form, value);
    });
}
