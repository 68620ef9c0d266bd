using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Tokens;

namespace PartnerPortal.Application;

/// <summary>The chapter on programs that ask in somebody's name.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddTokens() => services
            .AddScoped<IssueToken>()
            .AddScoped<ListTokens>()
            .AddScoped<RevokeToken>()
            .AddScoped<RecogniseToken>()
            .AddScoped<ForgetTokens>();
    }
}
