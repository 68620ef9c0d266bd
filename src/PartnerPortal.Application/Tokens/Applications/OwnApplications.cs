using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens.Applications;

/// <summary>Whose applications somebody manages: their own organisation's, and only as a person at a page.</summary>
internal static class OwnApplications
{
    extension(IQueryable<RegisteredApplication> applications)
    {
        /// <summary>Those that aren't removed.</summary>
        public IQueryable<RegisteredApplication> Of(Actor actor) =>
            applications.Where(a => a.Organization == actor.Organization && a.Status != RegisteredApplicationStatus.Removed);
    }

    extension(UserDesk desk)
    {
        /// <summary>Who lets a program act, by a token or again, may give each of its roles: it would lift them above their own.</summary>
        public async Task<Result> DemandReach(Actor actor, RegisteredApplication application, CancellationToken ct) =>
            (application.Roles & ~RegisteredApplication.Eligible(await desk.Grantable(actor, ct))) == Roles.None ? Result.Ok : ApplicationRefusals.RolesNotYours();
    }

    extension(Actor actor)
    {
        /// <summary>A program that could make programs would outlive whoever stops it.</summary>
        public Result DemandToManageApplications() => actor.Demand(Permission.ManageApplications).Refused(out var refusal) ? refusal
            : !actor.IsPresent ? TokenRefusals.OnlyByPerson()
            : !actor.HasMfa ? TokenRefusals.SecondProofNeeded()
            : Result.Ok;
    }
}
