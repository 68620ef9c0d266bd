using PartnerPortal.Application.Audit;

namespace PartnerPortal.Application.Home;

/// <summary>What waits for the actor, what exists, and what happened lately.</summary>
public sealed class ShowHome(PortalDbContext db, SumUpHome frame)
{
    private const int MostEvents = 6;
    private static readonly string[] Comings = ["sign_in", "end_sessions"]; // who came in is no news of the organisation

    public sealed record Details(IReadOnlyList<SumUpHome.Task> Tasks, SumUpHome.Counts Counts, IReadOnlyList<ActivityRecord> Lately, IReadOnlyDictionary<OrganizationId, CompanyName> Names);

    public async Task<Details> Handle(Actor actor, CancellationToken ct)
    {
        var lately = actor.May(Permission.SeeActivity)
            ? await db.ActivityRecords.AsNoTracking().Where(r => !Comings.Contains(r.Operation)).Newest(actor, below: null, MostEvents).ToListAsync(ct)
            : [];
        var names = await db.NamesOf(lately.SelectMany(r => new[] { r.Organization, r.Other }), ct);
        var (tasks, counts) = await frame.Handle(actor, ct);
        return new Details(tasks, counts, lately, names);
    }
}
