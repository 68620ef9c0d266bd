using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Subscriptions;

/// <summary>One customer's subscriptions as its partner may see them, and whom the customer calls for each.</summary>
public sealed partial class CustomerSubscriptionsPage
{
    private ListCustomerSubscriptions.Details? _view;
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<CustomerSubscriptionsPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Parameter] public Guid Relationship { get; set; }

    /// <summary>The subscription whose support contact is being changed.</summary>
    [SupplyParameterFromQuery(Name = "support")] public Guid? Support { get; set; }

    private string Customer => _view!.Customer.In(Actor.Language);

    protected override async Task Load()
    {
        var result = await UseCases.Run((ListCustomerSubscriptions useCase) => useCase.Handle(Actor, CustomerRelationshipId.From(Relationship), Leaving));
        _refused = result.Refused(out var refusal, out _view) ? Decisions.Refused(refusal, L["CantSee"]) : null;
    }

    private string Here(SubscriptionId subscription) => PortalUrls.CustomerSubscriptions(Relationship, subscription);

    private void Close() => Navigation.NavigateTo(PortalUrls.CustomerSubscriptions(Relationship));

    private void Named(CompanyName contact)
    {
        Toasts.Tell(L["Changed", contact.In(Actor.Language)]);
        Close();
    }

    private string? Name(CompanyName? name) => name?.In(Actor.Language);
}
