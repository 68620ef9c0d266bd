namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>What of a record names a person, and can be taken out again without breaking the chain.</summary>
internal static class PersonalValues
{
    public const string User = "user", PerformedBy = "performedBy";

    // Fields of changes whose values are a person's name or address.
    private static readonly HashSet<string> Naming = ["PerformedBy", "Person", "Contact", "Email", "SignInName"];

    /// <summary>Operations whose records may name a person in a value.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["export_activity", "sign_in_refused", "create_partner_user", "remove_partner_user"];

    public static string Before(int change) => $"changes.{change}.before";

    public static string After(int change) => $"changes.{change}.after";

    extension(ActivityRecord record)
    {
        public IEnumerable<(string Field, string Value)> Personal()
        {
            if (record.User is { } user) yield return (User, user.ToString());
            if (record.PerformedBy.Length > 0) yield return (PerformedBy, record.PerformedBy);
            foreach (var (number, change) in record.Changes.Index())
            {
                if (!Naming.Contains(change.Field)) continue;
                if (change.Before is { } before) yield return (Before(number), before);
                if (change.After is { } after) yield return (After(number), after);
            }
        }

        /// <summary>The values of changes in which a person stands by name or address.</summary>
        public IEnumerable<string> FieldsNaming(Domain.Organizations.User person) => record.Personal()
            .Where(personal => personal.Field is not (User or PerformedBy) && new[] { person.Name, person.KoreanName, person.Email, person.SignInName }.Contains(personal.Value, StringComparer.OrdinalIgnoreCase))
            .Select(personal => personal.Field);
    }
}
