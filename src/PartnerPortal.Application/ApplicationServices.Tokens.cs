using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Tokens.Applications;

namespace PartnerPortal.Application;

/// <summary>The chapter on programs that ask, in somebody's name or their own.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddTokens() => services
            .AddScoped<IssueToken>()
            .AddScoped<ListTokens>()
            .AddScoped<RevokeToken>()
            .AddScoped<RecogniseToken>()
            .AddScoped<RecogniseAccount>()
            .AddScoped<WarnOfTokens>()
            .AddScoped<ForgetTokens>()
            .AddScoped<RegisterApplication>()
            .AddScoped<ListApplications>()
            .AddScoped<MoveApplication>()
            .AddScoped<IssueApplicationToken>()
            .AddScoped<RevokeApplicationToken>()
            .AddScoped<FindApplication>();
    }
}
