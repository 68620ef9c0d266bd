namespace PartnerPortal.Domain.Policy;

/// <summary>What a rule, or all rules together, conclude. Ordered: the worst finding decides.</summary>
public enum Outcome
{
    Allow,
    Warn,
    Block,
}

/// <summary>The order in which findings are told: who first, what last.</summary>
public enum Stage
{
    Permission,
    Enrollment,
    TenantAndCloud,
    Market,
    Graph,
    Agreement,
    State,
    Product,
    Advice,
}
