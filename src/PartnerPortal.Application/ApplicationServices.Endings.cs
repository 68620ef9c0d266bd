using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.Partnerships.Ending;

namespace PartnerPortal.Application;

/// <summary>The chapter on how partnerships and customer relationships end.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddEndings() => services
            .AddScoped<EndingDesk>()
            .AddScoped<PreviewEnding>()
            .AddScoped<EndPartnership>()
            .AddScoped<PreviewEndingRequest>()
            .AddScoped<RequestPartnershipEnding>()
            .AddScoped<TakeEndingBack>()
            .AddScoped<AcknowledgeEnding>()
            .AddScoped<LapseEndings>();

        private IServiceCollection AddRelationshipEndings() => services
            .AddScoped<RemovalDesk>()
            .AddScoped<ShowCustomer>()
            .AddScoped<RemoveCustomer>()
            .AddScoped<AskProviderToRemove>()
            .AddScoped<AnswerEndRequest>()
            .AddScoped<ShowPartner>()
            .AddScoped<CutAdminAccess>()
            .AddScoped<RequestRelationshipEnd>()
            .AddScoped<TakeEndRequestBack>()
            .AddScoped<LapseEndRequests>()
            .AddScoped<ListEndRequests>();
    }
}
