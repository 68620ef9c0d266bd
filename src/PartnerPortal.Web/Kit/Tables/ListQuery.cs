using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Tables;

/// <summary>The state of a list as it stands in the query string: what pages read and what the kit's links write.</summary>
public static class ListQuery
{
    public const string Search = "q";
    public const string Sort = "sort";
    public const string After = "after";
    public const string Before = "before";

    /// <summary>The present address with one value changed, back at the first page.</summary>
    public static string With(NavigationManager navigation, string name, string? value) =>
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [After] = null,
            [Before] = null,
            [name] = string.IsNullOrEmpty(value) ? null : value,
        });

    public static bool Has(NavigationManager navigation, string name, string value) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).TryGetValue(name, out var values)
        && values.Contains(value, StringComparer.Ordinal);
}
