using System.Globalization;
using Microsoft.AspNetCore.Components.Authorization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Identity;

/// <summary>Who is at the other end of this circuit or request. Looked up anew each time: a role that is gone is gone.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication, UseCases useCases)
{
    /// <summary>The actor, speaking the language of the page, or null: nobody is signed in.</summary>
    public async Task<Actor?> Find(CancellationToken ct)
    {
        if ((await authentication.GetAuthenticationStateAsync()).User.SignIn() is not var (user, tenant)) return null;

        var actor = await useCases.Run((FindActor useCase) => useCase.Handle(user, tenant, ct));
        return actor is null ? null : actor with { Language = PageLanguage };
    }

    /// <summary>The language that the page is shown in.</summary>
    public static Language PageLanguage =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? Language.Korean : Language.English;
}
