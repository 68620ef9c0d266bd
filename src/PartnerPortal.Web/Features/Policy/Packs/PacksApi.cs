using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Policy.Packs;

/// <summary>The operator's packs: from a draft to the day on which it is in force (11.1).</summary>
internal static class PacksApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPacks()
        {
            var packs = routes.MapApi("/policy/packs", "Policy packs");
            packs.MapGet("", List).WithName("ListPacks").WithSummary("Every pack, shipped and kept, with its state and day");
            packs.MapPost("", Draft).WithName("DraftPack").WithSummary("Begin a pack from another one, with other values where given");
            packs.MapGet("/{version}", Show).WithName("ShowPack").WithSummary("Each parameter of a pack beside its base's");
            packs.MapPut("/{version}/values", Edit).WithName("EditPack").WithSummary("Give parameters of a draft other values, all or none");
            packs.MapPost("/{version}/announce", Announce).WithName("AnnouncePack").WithSummary("Announce a pack for a day that lies ahead; from then on it can't be changed");
            packs.MapPost("/{version}/withdraw", Withdraw).WithName("WithdrawPack").WithSummary("Take an announced pack back before its day, or drop a draft");
            return routes;
        }
    }

    public sealed record Drafting(string Version, string Base, IReadOnlyList<PackValue>? Values);

    public sealed record Announcing(DateOnly EffectiveFrom, Wordings Words, Audience? Audience);

    private static async Task<Results<Ok<IReadOnlyList<ListPacks.Row>>, RefusalProblem>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListPacks useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<Results<Created<Made>, RefusalProblem>> Draft(Drafting body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new DraftPack.Command(body.Version, body.Base, body.Values);
        return (await useCases.Run((DraftPack useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated("/policy/packs");
    }

    private static async Task<Results<Ok<ShowPack.Details>, RefusalProblem>> Show(string version, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ShowPack useCase) => useCase.Handle(caller.Actor, version, ct))).ToOk();

    private static async Task<Results<NoContent, RefusalProblem>> Edit(string version, IReadOnlyList<PackValue> body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((EditPack useCase) => useCase.Handle(caller.Actor, new(version, body), ct))).ToNoContent();

    private static async Task<Results<Created<Made>, RefusalProblem>> Announce(string version, Announcing body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new AnnouncePack.Command(version, body.EffectiveFrom, body.Words, body.Audience);
        return (await useCases.Run((AnnouncePack useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated("/announcements");
    }

    private static async Task<Results<NoContent, RefusalProblem>> Withdraw(string version, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((WithdrawPack useCase) => useCase.Handle(caller.Actor, new(version), ct))).ToNoContent();
}
