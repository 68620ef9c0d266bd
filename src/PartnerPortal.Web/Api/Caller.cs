using System.Reflection;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Api;

/// <summary>
/// Who makes a request: the token's person or application, looked up anew each time, speaking the language of <c>Accept-Language</c>.
/// Handlers that ask for one never run without; a token whose person is gone counts as none.
/// </summary>
internal sealed record Caller(Actor Actor) : IBindableFromHttpContext<Caller>
{
    static async ValueTask<Caller?> IBindableFromHttpContext<Caller>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        await Find(context) is { } actor ? new Caller(actor) : throw new BadHttpRequestException("Nobody is signed in.", StatusCodes.Status401Unauthorized);

    public static async Task<Actor?> Find(HttpContext context)
    {
        if (context.User.SignIn() is not var (user, tenant)) return null;

        var (useCases, ct) = (context.RequestServices.GetRequiredService<UseCases>(), context.RequestAborted);
        var actor = context.User.Application() is { } application
            ? await useCases.Run((FindApplication useCase) => useCase.Handle(application, ct))
            : await useCases.Run((FindActor useCase) => useCase.Handle(user, tenant, ct));
        return actor is null ? null : actor with { Language = CurrentActor.PageLanguage, HasMfa = actor.HasMfa && !context.User.HasPasswordOnly(), IsPresent = false };
    }
}

/// <summary>Who reads what a link shows: perhaps nobody who is signed in.</summary>
internal sealed record Reader(Actor? Actor) : IBindableFromHttpContext<Reader>
{
    static async ValueTask<Reader?> IBindableFromHttpContext<Reader>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(await Caller.Find(context));
}
