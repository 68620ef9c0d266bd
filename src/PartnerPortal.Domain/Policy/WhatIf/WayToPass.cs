namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>The smallest change with which a refused question would pass, tried on the engine itself.</summary>
/// <param name="Changes">The facts that would have to be otherwise; none: only the rules.</param>
/// <param name="Pack">The edition of the rules under which it passes.</param>
/// <param name="Parameter">The one parameter of it that is otherwise, or null: it is the whole edition, or the same.</param>
public sealed record WayToPass(IReadOnlyList<Twist> Changes, PolicyPack Pack, PackParameter? Parameter, Decision Decision);

/// <summary>What would turn a refusal into a pass: one fact, another pack, or one parameter; two facts where none alone does.</summary>
public static class WaysToPass
{
    private const int MostPairs = 3;

    /// <param name="packs">The other editions that there are.</param>
    public static IReadOnlyList<WayToPass> Of(PolicyQuery query, PolicyPack pack, IEnumerable<PolicyPack> packs)
    {
        var singles = Twists.All.Where(twist => twist.Changer is not Changer.Nobody).Select(twist => (Twists: (IReadOnlyList<Twist>)[twist], Query: twist.Tell(query))).Where(tried => tried.Query != query).ToList();
        var facts = Passing(singles, pack).DistinctBy(way => way.Decision.Query).ToList();
        if (facts.Count == 0) facts = [.. Passing(Pairs(singles), pack).DistinctBy(way => way.Decision.Query).Take(MostPairs)];
        return [.. facts, .. packs.Where(other => other.Version != pack.Version).Select(other => Under(query, other, null)).OfType<WayToPass>(), .. Parameters(query, pack)];
    }

    /// <summary>How many single changes are tried on a question.</summary>
    public static int Tried(PolicyQuery query) => Twists.All.Count(twist => twist.Changer is not Changer.Nobody && twist.Tell(query) != query);

    private static IEnumerable<(IReadOnlyList<Twist> Twists, PolicyQuery Query)> Pairs(IReadOnlyList<(IReadOnlyList<Twist> Twists, PolicyQuery Query)> singles) =>
        from one in singles
        from other in Twists.All.Where(twist => twist.Changer is not Changer.Nobody)
        where other.Name != one.Twists[0].Name
        let both = other.Tell(one.Query)
        where both != one.Query
        select ((IReadOnlyList<Twist>)[one.Twists[0], other], both);

    private static IEnumerable<WayToPass> Passing(IEnumerable<(IReadOnlyList<Twist> Twists, PolicyQuery Query)> tried, PolicyPack pack) =>
        tried.Where(each => PolicyEngine.Judge(each.Query, pack) < Outcome.Block).Select(each => new WayToPass(each.Twists, pack, null, PolicyEngine.Decide(Guid.Empty, each.Query, pack)));

    private static IEnumerable<WayToPass> Parameters(PolicyQuery query, PolicyPack pack)
    {
        var objecting = PolicyEngine.Decide(Guid.Empty, query, pack).Objections.Select(finding => finding.Rule).ToHashSet();
        return
            from parameter in PackParameters.All
            where parameter.Rules.Any(objecting.Contains)
            from value in parameter.Choices
            where value != parameter.Read(pack)
            let changed = parameter.Write(pack, value).Refused(out _, out var other) ? null : other
            where changed is not null
            let way = Under(query, changed, parameter)
            where way is not null
            select way;
    }

    private static WayToPass? Under(PolicyQuery query, PolicyPack pack, PackParameter? parameter) =>
        PolicyEngine.Judge(query, pack) < Outcome.Block ? new WayToPass([], pack, parameter, PolicyEngine.Decide(Guid.Empty, query, pack)) : null;
}
