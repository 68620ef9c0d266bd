using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>
/// The customer hires a partner to look after what it bought elsewhere (W-10): one consent for the relationship where
/// there is none yet, for admin rights where licences need them, and for the support itself; all of it or nothing.
/// </summary>
public sealed class HirePartner(PortalDbContext db, HireDesk desk, ConsentDesk consents, ExternalDesk externals, TimeProvider clock)
{
    /// <param name="Consent">The partner is accepted, where it is new; admin rights are granted, where they are ticked.</param>
    public sealed record Command(TenantId PartnerTenant, IReadOnlyList<ExternalSubscriptionId> Subscriptions, Consent Consent);

    public async Task<Result<CustomerRelationshipId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.HirePartners).Refused(out var refusal)) return refusal;
        if (command.Subscriptions.Count == 0) return ExternalRefusals.NothingChosen();
        if ((await desk.Lay(actor, command, ct)).Refused(out refusal, out var hire)) return refusal;
        if (hire.Opening is not null && !command.Consent.IsGiven) return CustomerRelationshipRefusals.ConsentNeeded();
        if (desk.File(actor, hire).Refused(out var objection, out var cleared))
            return await db.Commit(actor, objection, ct);

        var relationship = await Connect(actor, command, hire, opening => cleared[opening], ct);
        foreach (var assignment in hire.Assignments)
        {
            var (subscription, before) = (assignment.Subscription, assignment.Subscription.SupporterTenant);
            if (subscription.EntrustTo(cleared[assignment.Support]).Refused(out refusal)) return refusal;
            if (assignment.Plan is { } plan && subscription.Plan(cleared[plan], actor.Organization).Refused(out refusal)) return refusal;
            if (before != command.PartnerTenant) await externals.Tell(actor, MailKind.ExternalSupportEnded, subscription.Id.Value, before, ct);
        }

        await externals.Tell(actor, MailKind.PartnerHired, relationship.Id.Value, command.PartnerTenant, ct);
        return await db.Commit(actor, relationship.Id, ct);
    }

    private async Task<CustomerRelationship> Connect(
        Actor actor, Command command, HireDesk.Hire hire, Func<PolicyQuery, Clearance> clearanceFor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (hire.Standing is { } standing)
        {
            if (command.Consent.GrantAdminRights) standing.GrantAdminRights(now);
            return standing;
        }

        var opened = CustomerRelationship.Open(
            clearanceFor(hire.Opening!), CustomerRelationshipId.New(now), request: null, command.Consent.GrantAdminRights, now);
        db.CustomerRelationships.Add(opened);
        await consents.TakeAgreement(actor, command.Consent, ct);
        return opened;
    }
}
