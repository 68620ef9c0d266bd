using FluentValidation;
using PartnerPortal.Application.Policy;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>
/// An organisation adds a tenant by hand: its corporate one above all, with which it may buy. Until a Global
/// admin declares what it is used for, nothing is sold to it.
/// </summary>
public sealed class AddTenant(PortalDbContext db, TenantDesk desk, PolicyDesk policy)
{
    /// <param name="Tenant">The tenant ID as its cloud issued it.</param>
    /// <param name="Grounds">What shows how the tenant is used: a contract, an invoice, a licence list, and where it lies.</param>
    /// <param name="Declares">The actor declares the kind; counts for a Global admin only.</param>
    public sealed record Command(
        string Domain, string Tenant, TenantKind Kind, CloudInstance Cloud, CountryCode Country, string Grounds, bool Declares)
    {
        public TenantId? Id => Guid.TryParse(Tenant, out var id) && id != Guid.Empty ? TenantId.From(id) : null;

        public string InitialDomain => Domain.Trim().ToLowerInvariant();
    }

    public async Task<Result<TenantId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageOrganization).Refused(out var refusal)) return refusal;
        if (actor.DemandSecondProof().Refused(out refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;
        if ((await desk.Adding(actor, command, ct)).Refused(out refusal, out var query)) return refusal;
        if (policy.File(actor, query, command.InitialDomain).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        var id = command.Id!.Value;
        var vouching = query.Own!.IsDeclared ? new Vouching(actor.Name, query.At, command.Grounds.Trim()) : null;
        if (await db.Tenants.SingleOrDefaultAsync(t => t.Id == id, ct) is { } former) former.Attach(clearance, vouching);
        else db.Tenants.Add(Tenant.Add(clearance, vouching));
        return await db.Commit(actor, id, ct);
    }

    /// <summary>The shape of a tenant; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Domain).Must((command, _) => command.Cloud.Issues(command.InitialDomain)).WithErrorCode("organization.domain-not-of-cloud");
            RuleFor(c => c.Tenant).Must((command, _) => command.Id is not null).WithErrorCode("organization.tenant-id-invalid");
            RuleFor(c => c.Grounds).IsGrounds();
        }
    }
}
