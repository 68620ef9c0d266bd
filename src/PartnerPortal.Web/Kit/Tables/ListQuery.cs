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
        Values(navigation).TryGetValue(name, out var values) && values.Contains(value, StringComparer.Ordinal);

    /// <summary>
    /// For a part of a page that comes and goes with the address: it may not ask for a query parameter itself, because the
    /// framework is still telling the others of the change while it comes. The page around it loads anew and draws it.
    /// </summary>
    public static string? Of(NavigationManager navigation, string name) =>
        Values(navigation).TryGetValue(name, out var values) && values is [{ Length: > 0 } value, ..] ? value : null;

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Values(NavigationManager navigation) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
}
