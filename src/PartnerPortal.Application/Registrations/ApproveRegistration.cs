using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>
/// The operator lets an organisation in: it comes on record with its tenant, and the applicant becomes its first Global
/// admin. What the tenant is used for stays undeclared until they say it.
/// </summary>
public sealed class ApproveRegistration(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(RegistrationId Registration);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AdmitOrganizations).Refused(out var refusal)) return refusal;
        if (await db.Registrations.SingleOrDefaultAsync(r => r.Id == command.Registration, ct) is not { } asked) return RegistrationRefusals.Unknown();

        var now = clock.GetUtcNow();
        var admitted = Organization.Register(OrganizationId.New(now), asked.Name);
        if (asked.Approve(admitted.Id, now).Refused(out refusal)) return refusal;
        if (await db.Tenants.AnyAsync(t => t.Id == asked.Applicant.Tenant || t.Domain == asked.Domain, ct)) return RegistrationRefusals.TenantOrDomainTaken(asked.Domain);

        db.Organizations.Add(admitted);
        db.Tenants.Add(Tenant.Record(asked.Applicant.Tenant, admitted.Id, asked.Domain, TenantKind.Unclassified, asked.Cloud, asked.Country, KindEvidence.None));
        db.Users.Add(FirstAdmin(asked, admitted.Id, now));
        db.OutboxMessages.Add(new OutboxMessage(MailKind.RegistrationApproved, asked.Id.Value, actor.Organization, new(asked.Applicant.Email, asked.Language, asked.Applicant.Tenant), now));
        return await db.Commit(actor, ct);
    }

    private static User FirstAdmin(Registration asked, OrganizationId admitted, DateTimeOffset now)
    {
        var (tenant, subject, name, email) = asked.Applicant;
        var id = UserId.New(now);
        var admin = User.Register(id, id.ToString(), name, null, email, asked.Language);
        admin.Join(admitted, tenant, Roles.GlobalAdmin);
        admin.Bind(tenant, subject, now);
        return admin;
    }
}
