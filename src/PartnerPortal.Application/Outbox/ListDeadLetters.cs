namespace PartnerPortal.Application.Outbox;

/// <summary>Mails that were given up, newest first. Whom and why, not what: their text is the sender's and the reader's.</summary>
public sealed class ListDeadLetters(PortalDbContext db)
{
    public const int PageSize = 25;

    /// <param name="Before">Continue below this row; null starts at the newest.</param>
    public sealed record Query(Cursor? Before = null);

    public sealed record Row(
        Guid Id, MailKind Kind, CompanyName Sender, string Recipient, DateTimeOffset CreatedAt, DateTimeOffset DeadSince, int Attempts, string? Reason);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, Cursor? Next);

    public async Task<Result<Page>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.ReplayMail).Refused(out var refusal)) return refusal;

        var dead = db.OutboxMessages.AsNoTracking().Where(m => m.DeadSince != null);
        var total = await dead.CountAsync(ct);
        if (query.Before is { } before) dead = dead.Where(m => m.CreatedAt < before.At || (m.CreatedAt == before.At && m.Id.CompareTo(before.Id) < 0));

        var found = await dead.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(PageSize + 1).ToListAsync(ct);
        var names = await db.NamesOf(found.Select(m => (OrganizationId?)m.Sender), ct);
        var rows = found.Take(PageSize).Select(m => new Row(
            m.Id, m.Kind, names[m.Sender], m.Recipient, m.CreatedAt, m.DeadSince!.Value, m.Attempts, m.LastError));
        return new Page([.. rows], total, found.Count > PageSize ? new Cursor(found[PageSize - 1].CreatedAt, found[PageSize - 1].Id) : null);
    }
}
