using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// Where a customer's users, licences and passwords are managed: each cloud has an admin centre of its own, and in the
/// national ones a partner manages them nowhere else.
/// </summary>
public sealed class FindAdminCentre(PortalDbContext db, FactFinder facts, PolicyDesk policy)
{
    /// <param name="Decision">Whether a partner may manage them through the programme; refused, the customer does so there.</param>
    public sealed record Details(CompanyName Customer, CloudInstance Cloud, Uri Address, Decision Decision);

    public async Task<Result<Details>> Handle(Actor actor, CustomerRelationshipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;

        var relationship = await db.CustomerRelationships.AsNoTracking().Of(actor)
            .SingleOrDefaultAsync(r => r.Id == id && r.Status != RelationshipStatus.Removed, ct);
        if (relationship is null) return CustomerRelationshipRefusals.Unknown();

        var query = await facts.Deal(PolicyAction.CustomerUsers, relationship.PartnerTenant, relationship.CustomerTenant, actor.Standing, ct);
        var customer = query.Buyer!;
        return new Details(customer.Name, customer.Cloud, CentreOf(customer.Cloud), policy.Preview(query));
    }

    private static Uri CentreOf(CloudInstance cloud) => new(cloud switch
    {
        CloudInstance.UsGov => "https://portal.office365.us/",
        CloudInstance.China21V => "https://portal.partner.microsoftonline.cn/",
        CloudInstance.Germany => "https://portal.office.de/",
        _ => "https://admin.microsoft.com/",
    });
}
