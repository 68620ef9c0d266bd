using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>What a reseller's request for the end would mean: until when the partnership goes on, and what stays; nothing is kept.</summary>
public sealed class PreviewEndingRequest(PortalDbContext db, EndingDesk desk, TimeProvider clock)
{
    public sealed record Details(CompanyName Provider, DateTimeOffset EndsAt, Decision Decision);

    public async Task<Result<Details>> Handle(Actor actor, PartnershipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.AskToEndPartnerships).Refused(out var refusal)) return refusal;
        if ((await desk.Take(actor, id, PartnershipMove.RequestEnding, ct)).Refused(out refusal, out var partnership)) return refusal;

        var left = await db.LeftBy(partnership, ct);
        var query = await desk.Question(actor, partnership, PolicyAction.PartnershipRequestEnd, left, declared: true, ct);
        return new Details(query.Seller.Name, clock.GetUtcNow() + desk.Notice, desk.Preview(query));
    }
}
