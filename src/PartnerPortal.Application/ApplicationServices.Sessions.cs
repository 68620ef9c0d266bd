using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Sessions.Keys;

namespace PartnerPortal.Application;

/// <summary>The chapter on who signs in, and for how long.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddSessions()
        {
            services.TryAddSingleton(SessionLimits.Default);
            return services
                .AddScoped<WelcomePerson>()
                .AddScoped<BeginSession>()
                .AddScoped<KeepSession>()
                .AddScoped<CheckSession>()
                .AddScoped<ListSessions>()
                .AddScoped<EndSession>()
                .AddScoped<EndAllSessions>()
                .AddScoped<ForgetSessions>()
                .AddScoped<KeepSealingKey>()
                .AddScoped<ListSealingKeys>();
        }
    }
}
