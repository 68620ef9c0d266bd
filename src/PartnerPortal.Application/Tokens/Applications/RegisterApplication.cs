using FluentValidation;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens.Applications;

/// <summary>An organisation lets a program act by itself, with roles that whoever registers it may give people.</summary>
public sealed class RegisterApplication(PortalDbContext db, UserDesk desk, TimeProvider clock)
{
    public sealed record Command(string Name, Roles Roles);

    public async Task<Result<RegisteredApplicationId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.DemandToManageApplications().Refused(out var refusal)) return refusal;
        if (new Validator().Check(command).Refused(out refusal)) return refusal;

        db.Hold(await db.Organizations.SingleAsync(o => o.Id == actor.Organization, ct)); // two at once could both be the last that it may have
        if (await db.RegisteredApplications.Of(actor).CountAsync(ct) >= RegisteredApplication.MostAtOnce) return ApplicationRefusals.TooMany();

        var grant = new ApplicationGrant(actor.Organization, actor.Tenant, command.Name.Trim(), command.Roles);
        if (RegisteredApplication.Register(grant, await desk.Grantable(actor, ct), clock.GetUtcNow()).Refused(out refusal, out var application)) return refusal;

        db.RegisteredApplications.Add(application);
        return await db.Commit(actor, application.Id, ct);
    }

    /// <summary>The shape of an application; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).IsName("applications.name-missing").IsNoLongerThan(RegisteredApplication.MaxNameLength, "applications.name-too-long");
    }
}
