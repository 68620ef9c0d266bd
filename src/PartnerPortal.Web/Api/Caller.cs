using System.Reflection;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Web.Identity;

namespace PartnerPortal.Web.Api;

/// <summary>
/// Who makes a request: the token's person, looked up anew each time, speaking the language of <c>Accept-Language</c>.
/// Handlers that ask for one never run without; a token whose person is gone counts as none.
/// </summary>
internal sealed record Caller(Actor Actor) : IBindableFromHttpContext<Caller>
{
    static async ValueTask<Caller?> IBindableFromHttpContext<Caller>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        await Find(context) is { } actor ? new Caller(actor) : throw new BadHttpRequestException("Nobody is signed in.", StatusCodes.Status401Unauthorized);

    public static async Task<Actor?> Find(HttpContext context)
    {
        if (context.User.SignIn() is not var (user, tenant)) return null;

        var useCases = context.RequestServices.GetRequiredService<UseCases>();
        var actor = await useCases.Run((FindActor useCase) => useCase.Handle(user, tenant, context.RequestAborted));
        return actor is null ? null : actor with { Language = CurrentActor.PageLanguage, IsPresent = false };
    }
}

/// <summary>Who reads what a link shows: perhaps nobody who is signed in.</summary>
internal sealed record Reader(Actor? Actor) : IBindableFromHttpContext<Reader>
{
    static async ValueTask<Reader?> IBindableFromHttpContext<Reader>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(await Caller.Find(context));
}
