using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>States anew what was bought elsewhere. The rules are asked again: another channel may be one that they refuse.</summary>
public sealed class EditExternal(PortalDbContext db, ExternalDesk desk)
{
    public sealed record Command(ExternalSubscriptionId Subscription, ExternalTerms Terms);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.DeclareSubscriptions).Refused(out var refusal)) return refusal;
        var terms = command.Terms.Tidy();
        if (new ExternalTermsShape().Check(terms).Refused(out refusal)) return refusal;
        if ((await desk.Find(actor, command.Subscription, ct)).Refused(out refusal, out var subscription)) return refusal;
        if (await desk.AlreadyDeclared(actor, subscription.CustomerTenant, terms, except: subscription.Id, ct) is { } duplicate) return duplicate;

        var query = await desk.Question(actor, new(PolicyAction.ExternalDeclare, actor.Tenant, subscription.CustomerTenant, terms), ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        return subscription.Edit(clearance).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }
}
