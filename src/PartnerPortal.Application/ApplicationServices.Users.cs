using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerPortal.Application.Users;

namespace PartnerPortal.Application;

/// <summary>The chapter on the people of an organisation.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddUsers()
        {
            services.TryAddSingleton(BreakGlassCode.None);
            return services
                .AddScoped<UserDesk>()
                .AddScoped<ListUsers>()
                .AddScoped<InviteUser>()
                .AddScoped<ResendUserInvitation>()
                .AddScoped<WithdrawUserInvitation>()
                .AddScoped<ChangeUserRoles>()
                .AddScoped<LimitUser>()
                .AddScoped<FindCustomersToChoose>()
                .AddScoped<SuspendUser>()
                .AddScoped<ResumeUser>()
                .AddScoped<RemoveUser>()
                .AddScoped<AppointFirstOperator>()
                .AddScoped<BreakGlass>();
        }
    }
}
