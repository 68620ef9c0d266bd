namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>
/// The names under which the values of an enum are told: its own, in any case and with any dashes, and what the
/// programme's papers call a few of them.
/// </summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .SelectMany(value => new[] { value.ToString() }.Concat(Words.OtherNamesOf(value.ToString())).Select(name => (Words.Fold(name), value)))
        .ToDictionary();

    public static IReadOnlyList<string> Known { get; } = Enum.GetNames<T>();

    public static T? Find(string name) => Values.TryGetValue(Words.Fold(name), out var value) ? value : null;
}

internal static class Words
{
    public static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    public static IEnumerable<string> OtherNamesOf(string name) => name switch
    {
        "EnterpriseAgreement" => ["EA"],
        "EnterpriseMobility" => ["EMS", "Intune", "EMS/Intune"],
        "Rejected" => ["Declined"],
        "Deauthorized" => ["Revoked"],
        _ => [],
    };
}
