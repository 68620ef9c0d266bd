using System.Globalization;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// A record in its chain, as it is hashed: version 1 of the form that docs/activity-file.md describes. A sealed text never changes, so
/// neither may this; a record with more to say gets a version 2 beside it.
/// </summary>
internal static class SealedText
{
    private const int Version = 1;

    public static string Of(ActivityRecord record, ActivitySeal place)
    {
        var personal = place.Personal.ToDictionary(commitment => commitment.Field, commitment => commitment.Hash, StringComparer.Ordinal);
        return new CanonicalText()
            .Number("version", Version).Number("sequence", place.Sequence).Text("previous", place.Previous).Text("chain", place.Chain.ToString())
            .Text("id", record.Id.ToString()).Instant("at", record.At).Text("operation", record.Operation).Text("subject", record.Subject.ToString())
            .Text("organization", record.Organization?.ToString()).Text("other", record.Other?.ToString()).Text("correlation", record.Correlation?.ToString())
            .Raw("user", Value(PersonalValues.User, record.User?.ToString())).Raw("performedBy", Value(PersonalValues.PerformedBy, record.PerformedBy))
            .Raw("changes", $"[{string.Join(',', record.Changes.Select(Changed))}]")
            .End();

        string Changed(Change change, int number) => new CanonicalText().Text("field", change.Field)
            .Raw("before", Value(PersonalValues.Before(number), change.Before)).Raw("after", Value(PersonalValues.After(number), change.After)).End();

        string Value(string field, string? plain) => personal.TryGetValue(field, out var hash) ? new CanonicalText().Text("commitment", hash).End() : Quoted(plain);
    }

    /// <summary>The value behind a commitment, as the record holds it now.</summary>
    public static string? ValueOf(ActivityRecord record, string field) => field.Split('.') switch
    {
        [PersonalValues.User] => record.User?.ToString(),
        [PersonalValues.PerformedBy] => record.PerformedBy,
        [_, var number, var side] => record.Changes[int.Parse(number, CultureInfo.InvariantCulture)] is var change && side == "before" ? change.Before : change.After,
        _ => null,
    };

    private static string Quoted(string? plain) => new CanonicalText().Text("", plain).End()[4..^1];
}
