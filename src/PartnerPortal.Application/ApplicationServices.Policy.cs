using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Policy;

namespace PartnerPortal.Application;

/// <summary>The chapter on asking the policy, and on what it answered.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddPolicy() => services
            .AddScoped<FactFinder>()
            .AddScoped<PolicyDesk>()
            .AddScoped<DealDesk>()
            .AddScoped<PostDesk>()
            .AddScoped<EvaluateFacts>()
            .AddScoped<AskWhatIf>()
            .AddScoped<ReplayDecision>()
            .AddScoped<FindWaysToPass>()
            .AddScoped<ExplainDecision>()
            .AddScoped<ListDecisions>()
            .AddScoped<ExportDecisions>();
    }
}
