using FluentValidation;
using PartnerPortal.Application.Policy;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>An organisation adds a location with its PartnerID, for one of its CSP tenants or as a further branch.</summary>
public sealed class AddLocation(PortalDbContext db, LocationDesk desk, PolicyDesk policy)
{
    /// <param name="Tenant">The CSP tenant that will use the PartnerID, or null: a branch that no tenant stands for.</param>
    public sealed record Command(string Name, string PartnerId, CountryCode Country, TenantId? Tenant = null);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageOrganization).Refused(out var refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;
        if ((await desk.Adding(actor, command, ct)).Refused(out refusal, out var query)) return refusal;

        var decision = policy.File(actor, query, command.PartnerId.Trim());
        if (decision.Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        db.Locations.Add(Location.Add(clearance, command.Name.Trim()));
        return await db.Commit(actor, ct);
    }

    /// <summary>The shape of a location; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).IsName("organization.location-name-missing").IsNoLongerThan(Location.MaxNameLength, "organization.location-name-too-long");
            RuleFor(c => c.PartnerId).Must(id => Domain.Organizations.PartnerId.TryParse(id?.Trim(), out _)).WithErrorCode("organization.partner-id-invalid");
        }
    }
}
