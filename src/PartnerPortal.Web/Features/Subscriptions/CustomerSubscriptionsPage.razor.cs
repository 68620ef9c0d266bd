using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Subscriptions;

/// <summary>One customer's subscriptions as its partner may see them, and whom the customer calls for each.</summary>
public sealed partial class CustomerSubscriptionsPage
{
    private ListCustomerSubscriptions.Details? _view;
    private DecisionView? _refused;
    private ListExternal.Details? _elsewhere;

    [Inject] public required IStringLocalizer<CustomerSubscriptionsPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Parameter] public Guid Relationship { get; set; }

    /// <summary>The subscription whose support contact is being changed.</summary>
    [SupplyParameterFromQuery(Name = "support")] public Guid? Support { get; set; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    /// <summary>The subscription bought elsewhere that the dialog is about.</summary>
    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    private ListExternal.Row? Planned => _elsewhere!.Rows.FirstOrDefault(row => row.Id.Value == Id);

    private string Customer => _view!.Customer.In(Actor.Language);

    protected override async Task Load()
    {
        var relationship = CustomerRelationshipId.From(Relationship);
        var result = await UseCases.Run((ListCustomerSubscriptions useCase) => useCase.Handle(Actor, relationship, Leaving));
        _refused = result.Refused(out var refusal, out _view) ? Decisions.Refused(refusal, L["CantSee"]) : null;
        (await UseCases.Run((ListExternal useCase) => useCase.Handle(Actor, new ListExternal.Query(relationship), Leaving))).Refused(out _, out _elsewhere);
    }

    private string Here(SubscriptionId subscription) => PortalUrls.CustomerSubscriptions(Relationship, subscription);

    private string Here() => PortalUrls.CustomerSubscriptions(Relationship);

    private Task Move((ExternalSubscriptionId Id, ExternalSubscriptionMove Move) wanted) =>
        Do((MoveExternal useCase) => useCase.Handle(Actor, new(wanted.Id, wanted.Move), CancellationToken.None));

    private Task Mark(ExternalSubscriptionId id, PlanStepKind step) =>
        Do((MarkStepDone useCase) => useCase.Handle(Actor, new(id, step), CancellationToken.None));

    private async Task Do<TUseCase>(Func<TUseCase, Task<Result>> call)
        where TUseCase : notnull
    {
        if ((await UseCases.Run(call)).Refused(out var refusal)) Tell(refusal);
        await Load();
    }

    private void Done(string told)
    {
        Toasts.Tell(told);
        Close();
    }

    private void Close() => Navigation.NavigateTo(PortalUrls.CustomerSubscriptions(Relationship));

    private void Named(CompanyName contact)
    {
        Toasts.Tell(L["Changed", contact.In(Actor.Language)]);
        Close();
    }

    private string? Name(CompanyName? name) => name?.In(Actor.Language);
}
