using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>
/// Somebody says what a customer bought elsewhere (W-10): the customer itself, or a partner of it, and then the customer
/// confirms. What the rules refuse leaves its decision, so that the list can show why.
/// </summary>
public sealed class DeclareExternal(PortalDbContext db, ExternalDesk desk, TimeProvider clock)
{
    /// <param name="Customer">The declaring partner's relationship with the customer, or null: the caller's own tenant.</param>
    public sealed record Command(ExternalTerms Terms, CustomerRelationshipId? Customer = null);

    public async Task<Result<ExternalSubscriptionId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.DeclareSubscriptions).Refused(out var refusal)) return refusal;
        var terms = command.Terms.Tidy();
        if (new ExternalTermsShape().Check(terms).Refused(out refusal)) return refusal;
        if ((await desk.CustomerOf(actor, command.Customer, ct)).Refused(out refusal, out var customer)) return refusal;
        if (await desk.AlreadyDeclared(actor, customer, terms, except: null, ct) is { } duplicate) return duplicate;

        var query = await desk.Question(actor, new(PolicyAction.ExternalDeclare, actor.Tenant, customer, terms), ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        var now = clock.GetUtcNow();
        var declared = ExternalSubscription.Declare(clearance, ExternalSubscriptionId.New(now), now);
        db.ExternalSubscriptions.Add(declared);
        await desk.Tell(actor, MailKind.SubscriptionDeclared, declared.Id.Value, customer, ct);
        return await db.Commit(actor, declared.Id, ct);
    }
}
