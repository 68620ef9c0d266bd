using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>
/// The operator lets an organisation in: it comes on record with its tenant, or takes over what others had put on record, and
/// the applicant becomes its first Global admin. What a new tenant is used for stays undeclared until they say it.
/// </summary>
public sealed class ApproveRegistration(PortalDbContext db, AdmissionDesk desk, TimeProvider clock)
{
    public sealed record Command(RegistrationId Registration);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AdmitOrganizations).Refused(out var refusal)) return refusal;
        if (await db.Registrations.SingleOrDefaultAsync(r => r.Id == command.Registration, ct) is not { } asked) return RegistrationRefusals.Unknown();

        var now = clock.GetUtcNow();
        var known = await db.Tenants.SingleOrDefaultAsync(t => t.Id == asked.Applicant.Tenant, ct);
        var admitted = await desk.Host(asked, known, now, ct);
        if (asked.Approve(admitted.Id, now).Refused(out refusal)) return refusal;
        if ((await desk.Settle(asked, known, admitted, ct)).Refused(out refusal)) return refusal;

        await Appoint(asked, admitted.Id, now, ct);
        db.OutboxMessages.Add(new OutboxMessage(MailKind.RegistrationApproved, asked.Id.Value, actor.Organization, new(asked.Applicant.Email, asked.Language, asked.Applicant.Tenant), now));
        return await db.Commit(actor, ct);
    }

    // Whoever signed in with the tenant before another owner let it go is known by their account still.
    private async Task Appoint(Registration asked, OrganizationId admitted, DateTimeOffset now, CancellationToken ct)
    {
        var (tenant, subject, name, email) = asked.Applicant;
        var known = await db.Users.SingleOrDefaultAsync(u => u.Accounts.Any(a => a.Tenant == tenant && a.Subject == subject), ct);
        var id = UserId.New(now);
        var admin = known ?? db.Users.Add(User.Register(id, id.ToString(), name, null, email, asked.Language)).Entity;
        admin.Join(admitted, tenant, Roles.GlobalAdmin);
        if (known is null) admin.Bind(tenant, subject, now);
    }
}
