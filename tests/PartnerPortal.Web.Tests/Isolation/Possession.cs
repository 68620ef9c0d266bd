using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Tests.Isolation;

/// <summary>
/// Something that organisations keep to themselves, and whom it concerns: every organisation and tenant that its own row
/// names. Read from the rows, so that nothing here repeats what the portal thinks of who may see them.
/// </summary>
internal sealed record Possession(string Kind, Guid Id, IReadOnlySet<Guid> Parties)
{
    public bool Concerns(Actor actor) => Parties.Contains(actor.Organization.Value) || Parties.Contains(actor.Tenant.Value);

    public static async Task<IReadOnlyList<Possession>> All(PortalDbContext db)
    {
        List<Possession> all = [];
        await Add(db.PartnershipInvitations);
        await Add(db.Partnerships);
        await Add(db.RelationshipRequests);
        await Add(db.CustomerRelationships);
        await Add(db.Subscriptions);
        await Add(db.ExternalSubscriptions);
        await Add(db.PolicyDecisions);
        await Add(db.ActivityRecords);
        await Add(db.ImportRuns);
        await Add(db.Tenants);
        await Add(db.Users);
        await Add(db.UserInvitations);
        await Add(db.OutboxMessages);
        return all;

        async Task Add<T>(DbSet<T> set)
            where T : class
        {
            foreach (var row in await set.ToListAsync())
            {
                var entry = db.Entry(row);
                all.Add(new Possession(typeof(T).Name, Key(entry.Property(nameof(Id)).CurrentValue), Named(entry).ToHashSet()));
            }
        }
    }

    private static IEnumerable<Guid> Named(EntityEntry entry) =>
        entry.Properties.Where(property => property.CurrentValue is OrganizationId or TenantId).Select(property => Key(property.CurrentValue))
            .Concat(entry.Navigations.Where(navigation => navigation.Metadata.TargetEntityType.IsOwned()).SelectMany(Rows).SelectMany(row => Named(entry.Context.Entry(row))));

    private static IEnumerable<object> Rows(NavigationEntry navigation) => navigation.CurrentValue switch
    {
        null => [],
        IEnumerable many => many.Cast<object>(),
        var one => [one],
    };

    private static Guid Key(object? value) => value as Guid? ?? (Guid)value!.GetType().GetProperty("Value")!.GetValue(value)!;
}
