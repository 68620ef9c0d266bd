using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Policy;

/// <summary>One rule, one story, one verdict. Null: the facts don't concern the rule.</summary>
internal sealed record RuleRow(string Rule, string Story, PolicyQuery Query, Outcome? Verdict)
{
    public PolicyPack Pack { get; init; } = PolicyPack.Founding;
}
