using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Benchmarks.Policy;

/// <summary>Catalogues of any size: ten real rules on an order, and made ones that speak on every other action in turn.</summary>
internal static class SyntheticRules
{
    private const int OnTheAct = 10;

    private static readonly PolicyAction[] Others = [.. Enum.GetValues<PolicyAction>().Where(action => action is not PolicyAction.OrderPlace)];

    public static RuleSet Of(int rules) =>
    [
        .. RuleCatalogue.Standard.SpeakingOn(PolicyAction.OrderPlace)[..OnTheAct],
        .. Enumerable.Range(0, rules - OnTheAct).Select(number => new Made(number, Others[number % Others.Length])),
    ];

    private sealed class Made(int number, PolicyAction action) : Rule($"M-{number}", Stage.Advice, action)
    {
        public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => WarnIf(query.OtherPartnersOfBuyer > number);
    }
}
