using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens.Applications;

/// <summary>As whom a program acts, looked up at each call: one that was suspended or removed, or whose tenant isn't its organisation's any more, is nobody.</summary>
public sealed class FindApplication(PortalDbContext db)
{
    public async Task<Actor?> Handle(RegisteredApplicationId id, CancellationToken ct)
    {
        var application = await db.RegisteredApplications.AsNoTracking().SingleOrDefaultAsync(
            a => a.Id == id && a.Status == RegisteredApplicationStatus.Active && db.Tenants.Any(t => t.Id == a.Tenant && t.Organization == a.Organization && t.DetachedAt == null), ct);
        return application is null ? null : Actor.Of(application);
    }
}
