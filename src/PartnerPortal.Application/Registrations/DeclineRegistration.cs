using FluentValidation;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Registrations;

/// <summary>The operator doesn't let an organisation in, and says why; it may ask again.</summary>
public sealed class DeclineRegistration(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(RegistrationId Registration, string Reason);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AdmitOrganizations).Refused(out var refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;
        if (await db.Registrations.SingleOrDefaultAsync(r => r.Id == command.Registration, ct) is not { } asked) return RegistrationRefusals.Unknown();

        var now = clock.GetUtcNow();
        if (asked.Decline(command.Reason.Trim(), now).Refused(out refusal)) return refusal;

        db.OutboxMessages.Add(new OutboxMessage(MailKind.RegistrationDeclined, asked.Id.Value, actor.Organization, new(asked.Applicant.Email, asked.Language, asked.Applicant.Tenant), now));
        return await db.Commit(actor, ct);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithErrorCode("registration.reason-missing")
            .IsNoLongerThan(Registration.MaxReasonLength, "registration.reason-missing");
    }
}
