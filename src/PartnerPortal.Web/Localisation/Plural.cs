namespace PartnerPortal.Web.Localisation;

/// <summary>Which text says a count: one text for exactly one, whose key ends in One, and one for every other number. In Korean they are alike.</summary>
public static class Plural
{
    public static string Of(string key, int number) => number == 1 ? $"{key}One" : key;
}
