using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Policy;

/// <summary>An operator at work on packs, and the acts by name.</summary>
public abstract class PackStory : CustomerStory
{
    protected static Wordings Words { get; } = new(new("The rules change", "See what changes."), new("규칙이 바뀝니다", "달라지는 내용을 확인하세요."));

    protected Actor Nari => Cast.Nari;

    protected DateOnly Today => DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime);

    protected Task<Result<PackEditionId>> Draft(string version, string source = "2021-05", params PackValue[] values) =>
        Portal.Run((DraftPack useCase) => useCase.Handle(Nari, new(version, source, values), default));

    protected Task<Result> Edit(string version, params PackValue[] values) =>
        Portal.Run((EditPack useCase) => useCase.Handle(Nari, new(version, values), default));

    protected Task<Result<AnnouncementId>> Announce(string version, int inDays, Audience? audience = null, Actor? by = null) =>
        Portal.Run((AnnouncePack useCase) => useCase.Handle(by ?? Nari, new(version, Today.AddDays(inDays), Words, audience), default));

    protected Task<Result> Withdraw(string version) => Portal.Run((WithdrawPack useCase) => useCase.Handle(Nari, new(version), default));

    protected Task<PolicyPack> InForce() => Portal.Run((ReadPackInForce useCase) => useCase.Handle(default));

    protected Task<int> Note() => Portal.Run((BringPacksIntoForce job) => job.Handle(default));

    protected async Task<ListPacks.Row> Listed(string version) =>
        Granted(await Portal.Run((ListPacks useCase) => useCase.Handle(Nari, default))).Single(row => row.Version == version);

    protected Task<List<PolicyDecision>> Filed() => Portal.Run((PortalDbContext db) => db.PolicyDecisions.AsNoTracking().OrderBy(d => d.At).ToListAsync());
}
