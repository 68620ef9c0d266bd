namespace PartnerPortal.Domain.Policy;

/// <summary>
/// The answer to one query under one pack: what every rule said, in the order of the stages, so that a refusal can be
/// understood in one read. Only a decision issues a <see cref="Clearance"/>.
/// </summary>
public sealed class Decision
{
    private readonly Verdicts _verdicts;

    internal Decision(Guid id, PolicyQuery query, PolicyPack pack, Verdicts verdicts) =>
        (Id, Query, Pack, _verdicts) = (id, query, pack, verdicts);

    public Guid Id { get; }

    public PolicyQuery Query { get; }

    public PolicyPack Pack { get; }

    public Outcome Outcome => _verdicts.Worst;

    /// <summary>Written out at the first reading: query and pack never change, so whoever reads reads the same.</summary>
    public IReadOnlyList<Finding> Findings =>
        Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => _verdicts.Findings(Query, Pack));

    public IEnumerable<Finding> Objections => Findings.Where(finding => finding.Outcome is Outcome.Block);

    /// <summary>Proof of consent of the rules, or the first objection as a refusal that names its rule and this decision.</summary>
    public Result<Clearance> Clear() => Outcome is Outcome.Block
        ? Refuse(Objections.First())
        : new Clearance(Query);

    /// <summary>Proof for every half of one deal, in their order, or the first objection to any: one refused half refuses all.</summary>
    public static Result<IReadOnlyList<Clearance>> ClearAll(IReadOnlyList<Decision> halves) =>
        halves.FirstOrDefault(half => half.Outcome is Outcome.Block) is { } objecting
            ? objecting.Refuse(objecting.Objections.First())
            : halves.Select(half => new Clearance(half.Query)).ToList();

    private Refusal Refuse(Finding first) =>
        new(RefusalKind.Denied, $"policy.{first.Rule.ToLowerInvariant()}", [.. first.Evidence.Select(fact => fact.Value)])
        {
            Rule = first.Rule,
            Decision = Id,
        };
}

/// <summary>
/// Proof that the policy was asked about exactly this deal and agreed. Whatever creates a sale, a link or a
/// subscription demands one; only a decision issues one.
/// </summary>
public sealed class Clearance
{
    private readonly PolicyQuery _query;

    internal Clearance(PolicyQuery query) => _query = query;

    /// <summary>The facts that were cleared. A clearance for another action is a bug, not a refusal.</summary>
    public PolicyQuery For(PolicyAction action) => _query.Action == action
        ? _query
        : throw new InvalidOperationException($"Cleared for {_query.Action}, used for {action}.");

    /// <summary>The facts that were cleared for a link that <paramref name="seller"/> sent: somebody else's clearance is a bug too.</summary>
    public PolicyQuery For(PolicyAction action, TenantId seller) => For(action) is var query && query.Seller.Tenant == seller
        ? query
        : throw new InvalidOperationException($"Cleared for a deal of tenant {_query.Seller.Tenant}, used for one of {seller}.");

    /// <summary>The facts that were cleared between these two tenants.</summary>
    public PolicyQuery For(PolicyAction action, TenantId seller, TenantId buyer) => For(action, seller) is var query && query.Buyer!.Tenant == buyer
        ? query
        : throw new InvalidOperationException($"Cleared for a deal with tenant {query.Buyer!.Tenant}, used for one with {buyer}.");
}
