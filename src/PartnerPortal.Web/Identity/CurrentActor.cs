using System.Globalization;
using Microsoft.AspNetCore.Components.Authorization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Identity;

/// <summary>Who is at the other end of this circuit or request. Looked up anew each time: a role that is gone is gone, and so is an ended session.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication, UseCases useCases, SeenRights seen)
{
    /// <summary>The actor, speaking the language of the page, or null: nobody is signed in.</summary>
    public async Task<Actor?> Find(CancellationToken ct)
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        if (principal.SignIn() is not var (user, tenant)) return null;

        var session = principal.Session() is { } token ? await useCases.Run((KeepSession useCase) => useCase.Handle(token, ct)) : new KeepSession.Answer(HasMfa: true);
        var actor = session is null ? null : await useCases.Run((FindActor useCase) => useCase.Handle(user, tenant, ct));
        if (actor is null) return null;

        seen.Note(actor);
        return actor with { Language = PageLanguage, HasMfa = session!.HasMfa };
    }

    /// <summary>The language that the page is shown in.</summary>
    public static Language PageLanguage =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? Language.Korean : Language.English;
}
