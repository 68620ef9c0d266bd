using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Registrations;

namespace PartnerPortal.Application;

/// <summary>The chapter on how organisations join the portal.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddRegistrations() => services
            .AddScoped<AdmissionDesk>()
            .AddScoped<AskToRegister>()
            .AddScoped<ShowRegistration>()
            .AddScoped<ListRegistrations>()
            .AddScoped<ApproveRegistration>()
            .AddScoped<DeclineRegistration>();
    }
}
