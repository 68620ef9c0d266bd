using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens.Applications;

/// <summary>Stops a program of one's own organisation, lets it on again, or removes it. What is stopped is refused from the next call on.</summary>
public sealed class MoveApplication(PortalDbContext db, UserDesk desk)
{
    public sealed record Command(RegisteredApplicationId Application, RegisteredApplicationMove Move);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.DemandToManageApplications().Refused(out var refusal)) return refusal;
        if (await db.RegisteredApplications.Of(actor).SingleOrDefaultAsync(a => a.Id == command.Application, ct) is not { } application) return ApplicationRefusals.Unknown();
        if (command.Move is RegisteredApplicationMove.Resume && (await desk.DemandReach(actor, application, ct)).Refused(out refusal)) return refusal;
        if (application.Make(command.Move).Refused(out refusal)) return refusal;

        return await db.Commit(actor, ct);
    }
}
