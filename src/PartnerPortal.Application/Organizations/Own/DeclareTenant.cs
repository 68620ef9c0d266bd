using FluentValidation;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>
/// A Global admin declares what one of the organisation's tenants is used for: for the first time, anew, or the
/// same on newer evidence. That a tenant trades in CSP is nothing that its owner could take back.
/// </summary>
public sealed class DeclareTenant(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Grounds">What shows how the tenant is used, and where it lies.</param>
    public sealed record Command(TenantId Tenant, TenantKind Kind, string Grounds, bool Declares);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.DeclareTenantKinds).Refused(out var refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;
        if (await db.Tenants.Attached().SingleOrDefaultAsync(t => t.Id == command.Tenant && t.Organization == actor.Organization, ct) is not { } tenant)
            return OrganizationRefusals.UnknownTenant(command.Tenant.ToString());

        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == actor.Organization, ct);
        if (!owner.MayDeclare(tenant.Kind, command.Kind)) return OrganizationRefusals.KindNotByHand(command.Kind);

        var vouching = new Vouching(actor.Name, clock.GetUtcNow(), command.Grounds.Trim());
        return tenant.Classify(command.Kind, KindEvidence.OwnersAttestation, vouching).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }

    /// <summary>The shape of a declaration; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Grounds).IsGrounds();
            RuleFor(c => c.Declares).Must(declares => declares).WithErrorCode("organization.declaration-missing");
        }
    }
}
