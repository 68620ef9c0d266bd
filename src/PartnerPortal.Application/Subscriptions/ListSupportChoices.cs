using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>Who could be a subscription's support contact, each with what the rules would say, so that nobody is named in vain (W-11).</summary>
public sealed class ListSupportChoices(SupportDesk desk)
{
    public sealed record Details(string Offer, CompanyName Customer, IReadOnlyList<Row> Rows);

    /// <param name="IsContact">The customer calls this partner today.</param>
    /// <param name="Sells">The contact that a subscription begins with.</param>
    public sealed record Row(TenantId Tenant, OrganizationId Partner, CompanyName Name, Tier Tier, bool IsContact, bool Sells, Decision Decision);

    public async Task<Result<Details>> Handle(Actor actor, SubscriptionId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.AssignSupport).Refused(out var refusal)) return refusal;
        if ((await desk.Find(actor, id, ct)).Refused(out refusal, out var subscription)) return refusal;

        List<PolicyQuery> questions = [];
        foreach (var tenant in await desk.Choices(actor, subscription, ct)) questions.Add(await desk.Question(actor, subscription, tenant, ct));

        return new Details(subscription.Offer, questions[0].Buyer!.Name, questions.ConvertAll(q => new Row(
            q.Seller.Tenant, q.Seller.Organization, q.Seller.Name, q.Seller.Tier, q.Seller.Organization == subscription.SupportContact,
            q.Support.ContactSells, desk.Preview(q))));
    }
}
