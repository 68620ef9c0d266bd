using PartnerPortal.Application.Users;

namespace PartnerPortal.Application.Audit.People;

/// <summary>
/// On whom the portal holds data that somebody answers for: an organisation's people, those of today and those who acted for
/// it once. Whoever was erased is nobody any more.
/// </summary>
public sealed class ListPeople(PortalDbContext db)
{
    public const int Most = 50;

    /// <param name="IsMember">Still acts for the organisation, or, for the operator, for any: then nothing can be erased.</param>
    public sealed record Row(UserId Id, string Name, string? KoreanName, string Email, bool IsMember);

    /// <param name="IsWhole">There are no more: a search would find nobody else.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, bool IsWhole);

    /// <param name="search">A part of a name or an address; null or nothing: everybody.</param>
    public async Task<Result<Page>> Handle(Actor actor, string? search, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManagePersonalData).Refused(out var refusal)) return refusal;

        var (isOperator, own, typed) = (actor.Answers, actor.Organization, Typed(search));
        var found = await db.Users.AsNoTracking()
            .Where(user => user.Name != "" && user.SignInName != BreakGlass.SignInName && (user.Name.ToUpper().Contains(typed) || user.Email.ToUpper().Contains(typed) || (user.KoreanName != null && user.KoreanName.Contains(typed))))
            .Where(user => isOperator || user.Memberships.Any(m => m.Organization == own) || db.ActivityRecords.Any(record => record.User == user.Id && record.Organization == own))
            .OrderBy(user => user.Name).ThenBy(user => user.Id)
            .Select(user => new Row(user.Id, user.Name, user.KoreanName, user.Email, user.Memberships.Any(m => isOperator || m.Organization == own)))
            .Take(Most + 1).ToListAsync(ct);
        return new Page([.. found.Take(Most)], found.Count <= Most);
    }

    // No name contains a control character, and not every store can be asked for one.
    private static string Typed(string? search) => string.Concat((search ?? "").Where(letter => !char.IsControl(letter))).Trim().ToUpperInvariant();
}
