using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using PartnerPortal.Application;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Web.Identity.Registering;

namespace PartnerPortal.Web.Identity;

/// <summary>
/// Asks twice a minute whether whoever opened a page may still be there: a page that stays open isn't a way around an end,
/// and not around other roles either. While the store is away nobody can tell: the page stays, and the next beat asks again.
/// </summary>
internal sealed class LiveAuthenticationState(ILoggerFactory logger, UseCases useCases, SeenRights seen) : RevalidatingServerAuthenticationStateProvider(logger)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return await StillCounts(authenticationState, cancellationToken);
        }
        catch (StoreAwayException)
        {
            return true;
        }
    }

    private async Task<bool> StillCounts(AuthenticationState state, CancellationToken ct)
    {
        if (state.User.Applicant() is not null) return true;
        if (state.User.SignIn() is not var (user, tenant)) return false;
        if (state.User.Session() is { } token && !await useCases.Run((CheckSession useCase) => useCase.Handle(token, ct))) return false;

        if (await useCases.Run((FindActor useCase) => useCase.Handle(user, tenant, ct)) is not { } actor) return false;
        if (seen.AreOutdatedBy(actor)) SetAuthenticationState(Task.FromResult(state)); // the pages look again
        return true;
    }
}
