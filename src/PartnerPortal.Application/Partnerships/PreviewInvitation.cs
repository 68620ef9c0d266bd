using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Partnerships;

/// <summary>The checks before an invitation is sent: the same way as sending, stopped after the decision; nothing is kept.</summary>
public sealed class PreviewInvitation(DealDesk desk, PartnerCards cards)
{
    public sealed record Query(string? Target, bool TextKeepsLink = true);

    /// <param name="IsOnRecord">False: the portal doesn't know the tenant (or none was named), so less could be checked.</param>
    /// <param name="Reseller">Whom the target stands for, or null while unknown.</param>
    /// <param name="Sender">How the sender presents itself in the message.</param>
    public sealed record Details(Decision Decision, bool IsOnRecord, CompanyName? Reseller, PartnerCard Sender, TimeSpan Lifetime);

    public async Task<Result<Details>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.InviteResellers).Refused(out var refusal)) return refusal;
        if ((await desk.Lay(actor, PolicyAction.PartnershipInvite, query.Target, new(Recipient: null, query.TextKeepsLink), ct)).Refused(out refusal, out var deal)) return refusal;

        var sender = (await cards.Of(actor.Tenant, ct))!;
        return new Details(desk.Preview(deal.Query), deal.IsOnRecord, deal.Query.Buyer?.Name, sender, desk.LinkLifetime);
    }
}
