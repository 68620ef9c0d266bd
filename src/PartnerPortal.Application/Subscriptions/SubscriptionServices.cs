using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>The chapter on subscriptions of the table of contents.</summary>
internal static class SubscriptionServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddSubscriptions() => services
            .AddScoped<ListSubscriptions>()
            .AddScoped<ListCustomerSubscriptions>()
            .AddScoped<PorDesk>()
            .AddScoped<SetPartnerOfRecord>()
            .AddScoped<StopSubscription>()
            .AddScoped<SupportDesk>()
            .AddScoped<ListSupportChoices>()
            .AddScoped<NameSupportContact>()
            .AddScoped<ExternalDesk>()
            .AddScoped<HireDesk>()
            .AddScoped<ListExternal>()
            .AddScoped<DeclareExternal>()
            .AddScoped<EditExternal>()
            .AddScoped<MoveExternal>()
            .AddScoped<ListHireChoices>()
            .AddScoped<PreviewHire>()
            .AddScoped<HirePartner>()
            .AddScoped<PlanMigration>()
            .AddScoped<MarkStepDone>();
    }
}
