namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>
/// Somebody asked for the end of a relationship (W-17): who asked whom, until when, and what was answered. It stays with
/// the removed relationship as its history.
/// </summary>
public sealed class EndRequest
{
    public const int MaxWordsLength = 500;

    private EndRequest() { } // EF Core

    internal EndRequest(OrganizationId by, OrganizationId of, string? reason, DateTimeOffset? deadline, DateTimeOffset now) =>
        (By, Of, Reason, Deadline, At) = (by, of, Said(reason), deadline, now);

    /// <summary>The customer; or the reseller itself, where the pack has it ask its provider .</summary>
    public OrganizationId By { get; private init; }

    /// <summary>Whoever is to act: the partner, or the provider that it passed the request to.</summary>
    public OrganizationId Of { get; private set; }

    public DateTimeOffset At { get; private init; }

    /// <summary>When a customer's request takes effect by itself if nothing stands in its way; null: it waits for the provider.</summary>
    public DateTimeOffset? Deadline { get; private init; }

    public string? Reason { get; private init; }

    public string? AnswerWords { get; private set; }

    /// <summary>The day by which the partner says that it will have cleared what stands in the way.</summary>
    public DateOnly? ClearedBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Since when it stands in the operator's queue, or null: it does not.</summary>
    public DateTimeOffset? QueuedAt { get; private set; }

    internal void PassTo(OrganizationId provider) => Of = provider;

    internal void Answer(string words, DateOnly? clearedBy, DateTimeOffset now) =>
        (AnswerWords, ClearedBy, AnsweredAt) = (Said(words), clearedBy, now);

    internal void HandToOperator(DateTimeOffset now) => QueuedAt = now;

    internal static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
