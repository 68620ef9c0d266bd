using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Users;

namespace PartnerPortal.Application;

/// <summary>The chapter on the people of an organisation.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddUsers() => services
            .AddScoped<UserDesk>()
            .AddScoped<ListUsers>()
            .AddScoped<InviteUser>()
            .AddScoped<WithdrawUserInvitation>()
            .AddScoped<ChangeUserRoles>()
            .AddScoped<LimitUser>()
            .AddScoped<FindCustomersToChoose>()
            .AddScoped<SuspendUser>()
            .AddScoped<ResumeUser>()
            .AddScoped<RemoveUser>();
    }
}
