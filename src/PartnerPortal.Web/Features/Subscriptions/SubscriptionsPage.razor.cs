using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Subscriptions;

/// <summary>What the customer holds, and on each row who sells, is recorded and supports.</summary>
public sealed partial class SubscriptionsPage
{
    private IReadOnlyList<ListSubscriptions.Row>? _rows;
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<SubscriptionsPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    protected override async Task Load()
    {
        var result = await UseCases.Run((ListSubscriptions useCase) => useCase.Handle(Actor, Leaving));
        _refused = result.Refused(out var refusal, out _rows) ? Decisions.Refused(refusal, L["CantSee"]) : null;
    }

    private string SoldBy(ListSubscriptions.Row row) => row.Seller is { } seller
        ? L["SoldBy", seller.In(Actor.Language)]
        : L["Elsewhere", Words.Of(row.Channel)];

    private string? Name(CompanyName? name) => name?.In(Actor.Language);
}
