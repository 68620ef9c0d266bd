using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Announcements;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Announcements;

/// <summary>What the operator announces, and its archive for everybody.</summary>
internal static class AnnouncementsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapAnnouncements()
        {
            var announcements = routes.MapApi("/announcements", "Announcements");
            announcements.MapGet("", List).WithName("ListAnnouncements").WithSummary("The archive, newest first; pass next as before");
            announcements.MapPost("", Publish).WithName("PublishAnnouncement").WithSummary("Tell people something that changes no rule");
            announcements.MapGet("/{id:guid}", Show).WithName("ShowAnnouncement").WithSummary("One announcement, with each parameter before and after where it announces a pack");
            return routes;
        }
    }

    public sealed record Publishing(DateOnly EffectiveOn, Wordings Words, Audience? Audience);

    /// <param name="Mine">Only what concerns the caller.</param>
    /// <param name="Packs">Only what announces a pack.</param>
    /// <param name="Current">Only what is ahead or new, and stands.</param>
    public sealed record Selection(bool? Mine, bool? Packs, bool? Current, Cursor? Before);

    private static async Task<Ok<ListAnnouncements.Page>> List([AsParameters] Selection only, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var query = new ListAnnouncements.Query(only.Mine ?? false, only.Packs ?? false, only.Current ?? false, only.Before);
        return TypedResults.Ok(await useCases.Run((ListAnnouncements useCase) => useCase.Handle(caller.Actor, query, ct)));
    }

    private static async Task<Results<Created<Made>, RefusalProblem>> Publish(Publishing body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new PublishAnnouncement.Command(body.EffectiveOn, body.Words, body.Audience);
        return (await useCases.Run((PublishAnnouncement useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated("/announcements");
    }

    private static async Task<Results<Ok<ShowAnnouncement.Details>, RefusalProblem>> Show(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ShowAnnouncement useCase) => useCase.Handle(caller.Actor, AnnouncementId.From(id), ct))).ToOk();
}
