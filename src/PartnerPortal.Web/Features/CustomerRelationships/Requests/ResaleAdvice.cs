using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Decisions;

namespace PartnerPortal.Web.Features.CustomerRelationships.Requests;

/// <summary>
/// What a partner can do about a refused resale: ask another tenant of the same organisation, or have
/// the record looked at.
/// </summary>
internal sealed class ResaleAdvice(UseCases useCases, IStringLocalizer<NewRequestPage> texts, Actor actor)
{
    /// <summary>Each tenant that may be asked instead, with what the rules say of it. Its key is its domain.</summary>
    public async Task<IReadOnlyList<RemedyView>> Instead(PreviewRequest.Query refused, CancellationToken ct)
    {
        List<RemedyView> ways = [];
        foreach (var other in (await Preview(refused, ct))?.OtherTenants ?? [])
        {
            var passes = await Preview(refused with { Target = other.Domain }, ct) is { Decision.Outcome: Outcome.Allow };
            ways.Add(new(other.Domain, texts["UseInstead"], texts[passes ? "UseInsteadPasses" : "UseInsteadText", other.Domain], texts["UseThis"]));
        }

        return ways;
    }

    private async Task<PreviewRequest.Details?> Preview(PreviewRequest.Query query, CancellationToken ct) =>
        (await useCases.Run((PreviewRequest useCase) => useCase.Handle(actor, query, ct))).Refused(out _, out var details) ? null : details;

    public DecisionView Add(DecisionView view) => view with
    {
        LookedAt = view.LookedAt is [var seller, var buyer]
            ? [seller with { Label = texts["YouSellFrom"] }, buyer with { Label = texts["YouAskedToSellTo"] }]
            : view.LookedAt,
        Remedies = view.Rules.Contains("R-065") ? OfResale(view.Remedies) : view.Remedies,
    };

    // Where a tenant can be named, the rules' general advice to look for one says nothing new.
    private IReadOnlyList<RemedyView> OfResale(IReadOnlyList<RemedyView> remedies)
    {
        var named = remedies.Where(remedy => remedy.ActionText is not null).ToList();
        return [.. named.Count > 0 ? named : remedies.Where(remedy => remedy.Key == "R-065"), new("record", texts["RecordWrong"], texts["RecordWrongText"])];
    }
}
