using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Decisions;

namespace PartnerPortal.Web.Features.CustomerRelationships.Requests;

/// <summary>
/// What a partner can do about a refused request: ask another tenant of the same organisation or have the record looked at
/// ask its provider for a link where it may make none.
/// </summary>
internal sealed class RequestAdvice(UseCases useCases, IStringLocalizer<NewRequestPage> texts, Actor actor, IReadOnlyList<ListCompanions.Row> companions)
{
    private const string AskProvider = "ask-provider:";

    // What the form itself puts right: no reason to take it away.
    private static readonly string[] MendedInTheForm = ["R-030", "R-046"];

    public static bool IsRefused(PreviewRequest.Details preview) =>
        preview.Halves.SelectMany(half => half.Objections).Any(finding => !MendedInTheForm.Contains(finding.Rule));

    /// <summary>The ways on that can be taken from here: to a provider, or to a tenant that may be asked instead. The latter's key is its domain.</summary>
    public async Task<IReadOnlyList<RemedyView>> Instead(IReadOnlyList<Finding> findings, PreviewRequest.Query refused, CancellationToken ct)
    {
        List<RemedyView> ways = [];
        if (findings.Any(finding => finding is { Rule: "R-048", Outcome: Outcome.Block })) ways.AddRange(companions.Where(row => row.IsProvider).Select(Way));
        foreach (var other in (await Preview(refused, ct))?.OtherTenants ?? [])
        {
            var passes = await Preview(refused with { Target = other.Domain }, ct) is { Decision.Outcome: Outcome.Allow };
            ways.Add(new(other.Domain, texts["UseInstead"], texts[passes ? "UseInsteadPasses" : "UseInsteadText", other.Domain], texts["UseThis"]));
        }

        return ways;
    }

    /// <summary>Asks the provider that a way names; null: it is a way of another kind.</summary>
    public async Task<Result?> Follow(RemedyView remedy, string? target) => remedy.Key.StartsWith(AskProvider, StringComparison.Ordinal)
        ? await useCases.Run((AskProviderForLink useCase) => useCase.Handle(actor, new(TenantId.From(Guid.Parse(remedy.Key[AskProvider.Length..])), target), CancellationToken.None))
        : null;

    private async Task<PreviewRequest.Details?> Preview(PreviewRequest.Query query, CancellationToken ct) =>
        (await useCases.Run((PreviewRequest useCase) => useCase.Handle(actor, query, ct))).Refused(out _, out var details) ? null : details;

    public DecisionView Add(DecisionView view) => view with
    {
        LookedAt = view.LookedAt is [var seller, var buyer]
            ? [seller with { Label = texts["YouSellFrom"] }, buyer with { Label = texts["YouAskedToSellTo"] }]
            : view.LookedAt,
        Remedies = view.Rules.Contains("R-065") ? OfResale(view.Remedies)
            : view.Remedies.Any(remedy => remedy.Key.StartsWith(AskProvider, StringComparison.Ordinal)) ? [.. view.Remedies.Where(remedy => remedy.Key != "R-048")]
            : view.Remedies,
    };

    // Where a tenant can be named, the rules' general advice to look for one says nothing new.
    private IReadOnlyList<RemedyView> OfResale(IReadOnlyList<RemedyView> remedies)
    {
        var named = remedies.Where(remedy => remedy.ActionText is not null).ToList();
        return [.. named.Count > 0 ? named : remedies.Where(remedy => remedy.Key == "R-065"), new("record", texts["RecordWrong"], texts["RecordWrongText"])];
    }

    private RemedyView Way(ListCompanions.Row provider) => new(
        $"{AskProvider}{provider.Tenant}", texts["AskForLink", provider.Name.In(actor.Language)], texts["AskForLinkText"], texts["AskForLinkAction"]);
}
