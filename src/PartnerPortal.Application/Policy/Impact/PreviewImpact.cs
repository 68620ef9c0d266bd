using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// What a pack would change, or one fact: every open relationship, partnership, subscription, request and invitation, and every
/// pending row of an import, is judged twice. Nothing is changed, filed or told.
/// </summary>
public sealed class PreviewImpact(PortalDbContext db, PackShelf packs, EstateJudge judge, ImagineFact facts, TimeProvider clock)
{
    public const int MostListed = 100;

    /// <param name="Version">The pack to compare with, a draft too; null: the one in force.</param>
    /// <param name="On">The day of both verdicts; null: today.</param>
    /// <param name="Rule">List the links of this rule only.</param>
    public sealed record Query(string? Version = null, DateOnly? On = null, FactChange? Fact = null, string? Rule = null);

    /// <param name="Change">What the same class of links has in common.</param>
    public sealed record Row(LinkKind Kind, Guid Id, CompanyName Seller, string SellerDomain, CompanyName Buyer, string BuyerDomain, ChangedVerdict Change);

    /// <summary>Changed verdicts of one partner.</summary>
    /// <param name="Partner">Whose links would be judged differently, the most first.</param>
    public sealed record PartnerShare(CompanyName Partner, int Refused, int Warned, int Allowed);

    /// <param name="Tally">Every judged link, once.</param>
    /// <param name="Groups">Changed verdicts: a link has one for each act on it that would be judged differently.</param>
    /// <param name="Links">The first of the changed links, of the asked rule.</param>
    public sealed record Details(
        string Before, string After, DateOnly On, TimeSpan Took, ImpactTally Tally, IReadOnlyList<ImpactGroup> Groups, IReadOnlyList<PartnerShare> Partners, IReadOnlyList<Row> Links)
    {
        /// <summary>How many verdicts would change, all links together.</summary>
        public int Verdicts => Groups.Sum(group => group.Links);
    }

    public async Task<Result<Details>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if ((await Ask(actor, query, ct)).Refused(out var refusal, out var question)) return refusal;

        var start = clock.GetTimestamp();
        var result = await judge.Judge(question, ct);
        var took = clock.GetElapsedTime(start);
        var listed = result.Changed.Where(link => query.Rule is null || link.Verdict.Rule == query.Rule).Take(MostListed).ToList();
        return new Details(
            question.Before.Version, question.After.Version, DateOnly.FromDateTime(question.On.UtcDateTime), took,
            result.Tally, Groups(result.Changed), await Partners(result.Changed, ct), await db.Named(listed, ct));
    }

    /// <summary>The question that a query stands for.</summary>
    internal async Task<Result<EstateQuestion>> Ask(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePacks).Refused(out var refusal)) return refusal;
        if ((query.Version is { } version ? await Find(version, ct) : packs.InForce) is not { } pack) return PackRefusals.Unknown(query.Version!);
        if (query.Fact is { } fact && (await facts.Check(fact, ct)).Refused(out refusal)) return refusal;

        var on = query.On is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : clock.GetUtcNow();
        return new EstateQuestion(packs.InForce, pack, on, query.Fact);
    }

    private async Task<PolicyPack?> Find(string version, CancellationToken ct) =>
        packs.Named(version) ?? (await db.PackEditions.AsNoTracking().SingleOrDefaultAsync(edition => edition.Name == version, ct))?.Pack();

    private static IReadOnlyList<ImpactGroup> Groups(IReadOnlyList<ChangedLink> changed) =>
    [
        .. changed.GroupBy(link => (link.Verdict.Rule, link.Verdict.Action, link.Kind, link.Verdict.Before, link.Verdict.After))
            .Select(group => new ImpactGroup(group.Key.Rule, group.Key.Action, group.Key.Kind, group.Key.Before, group.Key.After, group.Count(), group.DistinctBy(link => link.Owner).Count()))
            .OrderByDescending(group => group.After).ThenByDescending(group => group.Links).ThenBy(group => group.Rule, StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyList<PartnerShare>> Partners(IReadOnlyList<ChangedLink> changed, CancellationToken ct)
    {
        var most = changed.GroupBy(link => link.Owner).OrderByDescending(group => group.Count()).Take(MostListed).ToList();
        var names = await db.NamesOf(most.Select(group => (OrganizationId?)group.Key), ct);
        return most.ConvertAll(group => new PartnerShare(names[group.Key], Count(group, Outcome.Block), Count(group, Outcome.Warn), Count(group, Outcome.Allow)));
    }

    private static int Count(IEnumerable<ChangedLink> links, Outcome after) => links.Count(link => link.Verdict.After == after);
}
