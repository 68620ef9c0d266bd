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

    extension(Actor actor)
    {
        /// <summary>A program that could make programs would outlive whoever stops it.</summary>
        public Result DemandToManageApplications() => actor.Demand(Permission.ManageApplications).Refused(out var refusal) ? refusal
            : !actor.IsPresent ? TokenRefusals.OnlyByPerson()
            : !actor.HasMfa ? TokenRefusals.SecondProofNeeded()
            : Result.Ok;
    }
}
