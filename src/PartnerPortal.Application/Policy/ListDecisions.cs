using System.Globalization;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>The organisation's decisions, newest first.</summary>
public sealed class ListDecisions(PortalDbContext db)
{
    public const int PageSize = 25;

    /// <param name="Before">Continue below this row; null starts at the newest.</param>
    public sealed record Query(Outcome? Outcome = null, Cursor? Before = null)
    {
        /// <summary>A decision's number, a rule's, or part of the name of whom the act was addressed to or who asked.</summary>
        public string? Text { get; init; }

        public PolicyAction? Action { get; init; }

        /// <summary>From this day on.</summary>
        public DateOnly? From { get; init; }

        /// <summary>Up to this day, which is the last.</summary>
        public DateOnly? To { get; init; }
    }

    public sealed record Row(Guid Id, DateTimeOffset At, string AskedBy, PolicyAction Action, Outcome Outcome, string? Rule, string Addressee);

    /// <param name="Next">Pass it as <see cref="Query.Before"/> to read on, or null: that was all.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Cursor? Next);

    public async Task<Page> Handle(Actor actor, Query query, CancellationToken ct)
    {
        var rows = await Below(await Matching(actor, query, ct), query.Before).Take(PageSize + 1)
            .Select(d => new Row(d.Id, d.At, d.AskedBy, d.Action, d.Outcome, d.Rule, d.Addressee))
            .ToListAsync(ct);
        return new Page([.. rows.Take(PageSize)], rows.Count > PageSize ? new Cursor(rows[PageSize - 1].At, rows[PageSize - 1].Id) : null);
    }

    /// <summary>All that the actor may see of what was asked for, in no order.</summary>
    internal async Task<IQueryable<PolicyDecision>> Matching(Actor actor, Query query, CancellationToken ct)
    {
        var decisions = Within(db.PolicyDecisions.AsNoTracking().VisibleTo(actor), query);
        return string.IsNullOrWhiteSpace(query.Text) ? decisions : await About(decisions, query.Text.Trim(), ct);
    }

    /// <summary>Newest first, below a row if one is given.</summary>
    internal static IQueryable<PolicyDecision> Below(IQueryable<PolicyDecision> decisions, Cursor? row)
    {
        if (row is { } before) decisions = decisions.Where(d => d.At < before.At || (d.At == before.At && d.Id.CompareTo(before.Id) < 0));
        return decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Id);
    }

    private static IQueryable<PolicyDecision> Within(IQueryable<PolicyDecision> decisions, Query query)
    {
        if (query.Outcome is { } outcome) decisions = decisions.Where(d => d.Outcome == outcome);
        if (query.Action is { } action) decisions = decisions.Where(d => d.Action == action);
        if (query.From is { } first && Start(first) is var from) decisions = decisions.Where(d => d.At >= from);
        if (query.To is { } last && last < DateOnly.MaxValue && Start(last.AddDays(1)) is var end) decisions = decisions.Where(d => d.At < end);
        return decisions;
    }

    private static async Task<IQueryable<PolicyDecision>> About(IQueryable<PolicyDecision> decisions, string text, CancellationToken ct)
    {
        if (DayOf(text) is { } day)
        {
            var (from, end) = (Start(day), Start(day).AddDays(1));
            var ids = await decisions.Where(d => d.At >= from && d.At < end).Select(d => d.Id).ToListAsync(ct);
            var meant = ids.Where(id => text.EndsWith(id.ToString("N")[^8..], StringComparison.OrdinalIgnoreCase)).ToList();
            return decisions.Where(d => meant.Contains(d.Id));
        }

        var (upper, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return decisions.Where(d => d.Rule == upper || d.Addressee.ToLower().Contains(lower) || d.AskedBy.ToLower().Contains(lower));
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    // A number names its day: D-2026-11-23-0417abcd.
    private static DateOnly? DayOf(string text) =>
        text.Length == 21 && text.StartsWith("D-", StringComparison.OrdinalIgnoreCase) && DateOnly.TryParseExact(text.AsSpan(2, 10), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
