using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerPortal.Web.Kit.Dialogs;
using Radzen;

namespace PartnerPortal.Web.Kit;

/// <summary>The portal's own components. This folder is the only one that names the component library.</summary>
internal static class KitServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddKit()
        {
            services.TryAddSingleton(TimeProvider.System);
            return services.AddRadzenComponents().AddScoped<Toasts>();
        }
    }
}
