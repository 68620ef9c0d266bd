using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Users;

/// <summary>Where somebody stands in the organisation.</summary>
public enum UserStatus
{
    Invited,
    Active,
    Suspended,

    /// <summary>Was invited and didn't come in time.</summary>
    Expired,
}

/// <summary>The people of one's own organisation, and whom it expects.</summary>
public sealed class ListUsers(PortalDbContext db, UserDesk desk, TimeProvider clock)
{
    private const int MostRows = 200;

    public sealed record Query(string? Text = null);

    /// <param name="User">The person, or null: only invited.</param>
    /// <param name="Invitation">The invitation that waits, or null: the person has come.</param>
    /// <param name="LastSignIn">As far as sessions are remembered, or null.</param>
    /// <param name="MayChange">Not above whoever asks.</param>
    /// <param name="Customers">The customers for whom alone they work, or null: for each.</param>
    public sealed record Row(
        UserId? User, UserInvitationId? Invitation, TenantId Tenant, string Domain, string Name, string Email, Roles Roles, UserStatus Status,
        DateTimeOffset? LastSignIn, bool MayChange, IReadOnlyList<OrganizationId>? Customers)
    {
        public Guid Key => User?.Value ?? Invitation!.Value.Value;

        /// <summary>To chosen customers, or no longer.</summary>
        public bool CanBeLimited => User is not null && MayChange && (Customers is not null || ChosenCustomers.CanBindWhoHas(Roles));
    }

    public sealed record TenantChoice(TenantId Id, string Domain);

    /// <param name="Total">How many are found, of whom the first are listed.</param>
    /// <param name="Tenants">With which people may sign in.</param>
    /// <param name="Here">Roles that people of this organisation can have.</param>
    /// <param name="Grantable">Those of them that the asking person may give and take.</param>
    /// <param name="Managers">Who may invite and let go.</param>
    /// <param name="HasCustomers">The organisation has some, to whom people can be limited.</param>
    public sealed record Page(
        IReadOnlyList<Row> Rows, int Total, IReadOnlyList<TenantChoice> Tenants, Roles Here, Roles Grantable, IReadOnlyList<string> Managers, bool HasCustomers);

    public async Task<Result<Page>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeUsers).Refused(out var refusal)) return refusal;

        var tenants = await db.Tenants.AsNoTracking().Attached().Where(t => t.Organization == actor.Organization).OrderBy(t => t.Domain).ToListAsync(ct);
        var domains = tenants.ToDictionary(t => t.Id, t => t.Domain);
        var people = await db.Users.AsNoTracking().VisibleTo(actor).ToListAsync(ct);
        var invited = await db.UserInvitations.AsNoTracking().VisibleTo(actor).ToListAsync(ct);
        List<Row> rows = [.. people.SelectMany(person => RowsOf(actor, person, domains)), .. invited.Select(invitation => RowOf(actor, invitation, domains))];
        var found = rows.FindAll(row => Fits(row, query.Text)).OrderBy(row => row.Name, StringComparer.CurrentCulture).ThenBy(row => row.Email, StringComparer.Ordinal).ToList();
        return new Page(
            await WithSignIns([.. found.Take(MostRows)], ct), found.Count, tenants.ConvertAll(t => new TenantChoice(t.Id, t.Domain)),
            await desk.Here(actor, ct), await desk.Grantable(actor, ct), Managers(actor, people),
            await db.CustomerRelationships.Of(actor).AnyAsync(ct));
    }

    private static IEnumerable<Row> RowsOf(Actor actor, User person, Dictionary<TenantId, string> domains) =>
        from membership in person.Memberships
        where membership.Organization == actor.Organization
        select new Row(
            person.Id, null, membership.Tenant, domains.GetValueOrDefault(membership.Tenant, ""), person.NameIn(actor.Language), person.Email, membership.Roles,
            membership.IsSuspended ? UserStatus.Suspended : UserStatus.Active, null, RoleGrants.Reaches(actor.Roles, membership.Roles), membership.Customers);

    private Row RowOf(Actor actor, UserInvitation invitation, Dictionary<TenantId, string> domains) => new(
        null, invitation.Id, invitation.Tenant, domains.GetValueOrDefault(invitation.Tenant, ""), invitation.NameIn(actor.Language), invitation.Email, invitation.Roles,
        invitation.IsExpired(clock.GetUtcNow()) ? UserStatus.Expired : UserStatus.Invited, null, RoleGrants.Reaches(actor.Roles, invitation.Roles), invitation.Customers);

    private static bool Fits(Row row, string? text) => string.IsNullOrWhiteSpace(text)
        || SearchText.Fold($"{row.Name} {row.Email}").Contains(SearchText.Fold(text), StringComparison.Ordinal);

    private async Task<IReadOnlyList<Row>> WithSignIns(IReadOnlyList<Row> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.User).OfType<UserId>().Distinct().ToList();
        var seen = await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.User)).GroupBy(s => new { s.User, s.Tenant })
            .Select(of => new { of.Key.User, of.Key.Tenant, At = of.Max(s => s.BegunAt) }).ToListAsync(ct);
        var last = seen.ToDictionary(s => (s.User, s.Tenant), s => s.At);
        return [.. rows.Select(row => row.User is { } user && last.TryGetValue((user, row.Tenant), out var at) ? row with { LastSignIn = at } : row)];
    }

    private static IReadOnlyList<string> Managers(Actor actor, IEnumerable<User> people) =>
    [
        .. people.Where(person => person.Memberships.Any(m => m.Organization == actor.Organization && !m.IsSuspended && RoleMatrix.Allows(m.Roles, Permission.ManageUsers)))
            .Select(person => person.NameIn(actor.Language)).Order(StringComparer.CurrentCulture),
    ];
}
