using System.Text.Json;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Tests.Shared;

namespace PartnerPortal.Tests.Policy;

/// <summary>Whatever was decided is decided again alike, from what was filed: by the facts and the pack of its day.</summary>
public sealed class ReplayTests : PackStory
{
    private const int Seed = 20261129, UnderEachPack = 3_334;

    [Fact]
    public async Task Filed_decisions_are_replayed_bit_for_bit_also_after_two_changes_of_the_pack()
    {
        using var questions = RandomQueries.From(Seed).GetEnumerator();
        await File(questions);
        Granted(await Announce("2023-10", inDays: 1));
        Portal.Clock.Now += TimeSpan.FromDays(1);
        await File(questions);
        Granted(await Draft("2027-03", "2026-05", new PackValue(nameof(PolicyPack.RelationRequesters), "AccountAdmin"), new PackValue(nameof(PolicyPack.UsGovMultiPartner), "false")));
        Granted(await Announce("2027-03", inDays: 1));
        Portal.Clock.Now += TimeSpan.FromDays(1);
        await File(questions);

        var filed = await Filed();

        Assert.InRange(filed.Count, 3 * UnderEachPack, int.MaxValue); // To announce a pack is decided and filed, too.
        Assert.Equal(["2021-05", "2023-10", "2027-03"], filed.Select(decision => decision.Pack).Distinct().Order());
        var packs = await Portal.Run((PackShelf shelf) => Task.FromResult(filed.Select(decision => decision.Pack).Distinct().ToDictionary(name => name, name => shelf.Named(name)!)));
        Assert.All(filed, decision => Assert.Equal((decision.Outcome, Bits(decision.Findings)), Replayed(decision, packs[decision.Pack])));
        Assert.Contains(filed, decision => Bits(decision.Findings) != Replayed(decision, PolicyPack.Founding).Findings); // The pack does matter.
    }

    [Fact]
    public async Task What_a_kept_pack_decided_is_replayed_alike_after_a_shipped_and_another_kept_one_took_effect()
    {
        using var questions = RandomQueries.From(Seed).GetEnumerator();
        Granted(await Draft("2026-12", "2023-10", new PackValue(nameof(PolicyPack.RelationRequesters), "AccountAdmin"), new PackValue(nameof(PolicyPack.MissingPartnerOfRecord), "Block")));
        await BringIntoForce("2026-12");
        await File(questions, count: 500);
        await BringIntoForce("2026-05");
        Granted(await Draft("2027-03", "2026-12", new PackValue(nameof(PolicyPack.RelationRequesters), "SalesAgent")));
        await BringIntoForce("2027-03");

        var kept = (await Filed()).FindAll(decision => decision.Pack == "2026-12");
        var (alike, today) = (await Replay(kept), await Replay(kept, "2027-03"));

        Assert.InRange(kept.Count, 500, int.MaxValue);
        Assert.All(alike, replay => Assert.Equal((true, "2026-12"), (replay.IsSame, replay.Decision.Pack.Version)));
        Assert.Contains(today, replay => !replay.IsSame); // The pack does matter.
    }

    private async Task BringIntoForce(string version)
    {
        Granted(await Announce(version, inDays: 1));
        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(version, (await InForce()).Version);
    }

    private Task<List<ReplayDecision.Replay>> Replay(IReadOnlyList<PolicyDecision> filed, string? pack = null) => Portal.Run(async (ReplayDecision useCase) =>
    {
        List<ReplayDecision.Replay> replays = [];
        foreach (var decision in filed) replays.Add(Granted(await useCase.Handle(Nari, decision.Id, new(Pack: pack), default)));
        return replays;
    });

    private Task File(IEnumerator<PolicyQuery> questions, int count = UnderEachPack) => Portal.Run(async (PortalDbContext db) =>
    {
        var pack = await InForce();
        for (var i = 0; i < count && questions.MoveNext(); i++)
        {
            var decision = PolicyEngine.Decide(Guid.CreateVersion7(Portal.Clock.Now), questions.Current, pack);
            db.PolicyDecisions.Add(PolicyDecision.Of(decision, Cast.Mina, Cast.Mina.Organization, "mirae.onmicrosoft.com"));
        }

        await db.SaveChangesAsync();
    });

    private static (Outcome Outcome, string Findings) Replayed(PolicyDecision filed, PolicyPack pack) =>
        PolicyEngine.Decide(filed.Id, filed.Query(), pack) is var again ? (again.Outcome, Bits(again.Findings)) : default;

    private static string Bits(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings);
}
