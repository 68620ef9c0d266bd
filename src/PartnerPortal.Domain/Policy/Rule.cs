namespace PartnerPortal.Domain.Policy;

/// <summary>
/// One sentence of the policy. Pure: it judges facts and nothing else. <see cref="Judge"/> is the verdict and
/// allocates nothing; <see cref="Evidence"/> says what was looked at, for the same facts, when somebody asks why.
/// </summary>
public abstract class Rule(string id, Stage stage, params IReadOnlyList<PolicyAction> actions)
{
    private readonly ulong _actions = actions.Aggregate(0UL, (mask, action) => mask | (1UL << (int)action));

    /// <summary>The rule's number in docs/policy.md, such as R-056.</summary>
    public string Id { get; } = id;

    public Stage Stage { get; } = stage;

    public IReadOnlyList<PolicyAction> Actions { get; } = actions;

    public bool SpeaksOn(PolicyAction action) => (_actions & (1UL << (int)action)) != 0;

    /// <summary>The verdict, or null: these facts don't concern this rule.</summary>
    public abstract Outcome? Judge(PolicyQuery query, PolicyPack pack);

    /// <summary>The facts that the verdict rests on, by the names that the rule's texts use.</summary>
    public virtual IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [];

    protected static Outcome BlockIf(bool condition) => condition ? Outcome.Block : Outcome.Allow;

    protected static Outcome WarnIf(bool condition) => condition ? Outcome.Warn : Outcome.Allow;
}
