using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using PartnerPortal.Application;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Identity.Registering;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Identity;

/// <summary>From the provider's word to a session of somebody of the portal, or to the page that says why not.</summary>
internal sealed partial class SignInEvents(UseCases useCases, SessionCookie sessions, OidcSettings provider, TokenTrust trust, ILogger<SignInEvents> log) : RemoteAuthenticationEvents
{
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        if (context.Failure is SignInFailedException known) Turn(context, known.Fault, known.Message);
        else Surprised(log, context.Failure);
        if (context.Result is null) Turn(context, SignInFault.Interrupted, "Nobody foresaw it.");
        return Task.CompletedTask;
    }

    public override Task TicketReceived(TicketReceivedContext context) => Welcome(context, (ClaimsIdentity)context.Principal!.Identity!);

    private async Task Welcome(TicketReceivedContext context, ClaimsIdentity token)
    {
        try
        {
            if (await Recognise(context, token) is { } user) context.Principal = await sessions.Begin(context.HttpContext, user, TenantOf(token), token.HasMfa(provider.StepUpLevel));
            else Guide(context, token);
        }
        catch (SignInFailedException failed)
        {
            Turn(context, failed.Fault, failed.Message);
        }
        catch (Exception busy) when (busy is StoreAwayException or SessionNotKeptException)
        {
            Turn(context, SignInFault.PortalBusy, busy.Message);
        }
    }

    /// <returns>The person, or null: nobody has settled their organisation's tenant, and they may ask for it.</returns>
    private async Task<UserId?> Recognise(TicketReceivedContext context, ClaimsIdentity token)
    {
        var arrival = new WelcomePerson.Arrival(TenantOf(token), token.Subject(provider.IsEntra), token.VerifiedEmail(provider.IsEntra));
        if ((await useCases.Run((WelcomePerson useCase) => useCase.Handle(arrival, context.HttpContext.RequestAborted))).Refused(out var refusal, out var answer))
            throw new SignInFailedException(SignInFault.PortalBusy, refusal.Code);
        if (answer.User is { } user) return await Demand(context, user);

        if (!answer.TenantIsKnown && arrival.VerifiedEmail is not null && !token.IsGuest(provider.IsEntra)) return null; // no guest speaks for the house

        if (answer.IsSuspended) throw new SignInFailedException(SignInFault.PersonSuspended, $"Somebody of tenant {arrival.Tenant} is suspended.");

        throw new SignInFailedException(answer.TenantIsKnown ? SignInFault.PersonUnknown : SignInFault.TenantUnknown, $"Nobody is known by that in tenant {arrival.Tenant}.");
    }

    // For half an hour, to one page: what the provider vouches for is kept, so that the form can't say otherwise.
    private void Guide(TicketReceivedContext context, ClaimsIdentity token)
    {
        context.Principal = ApplicantClaims.Of(new Applicant(TenantOf(token), token.Subject(provider.IsEntra), Cut(token.Name()), token.VerifiedEmail(provider.IsEntra)!));
        context.Properties!.ExpiresUtc = context.Options.TimeProvider!.GetUtcNow().AddMinutes(30);
        context.ReturnUri = PortalUrls.Register;
    }

    private static string Cut(string name) => name.Length > User.MaxNameLength ? name[..User.MaxNameLength] : name;

    // Whoever confirms is who asked to act, or the act would go on in somebody else's name.
    private static async Task<UserId> Demand(TicketReceivedContext context, UserId user) =>
        context.Properties!.GetParameter<bool>(OidcHandler.Confirmation)
        && (await context.HttpContext.AuthenticateAsync(SessionCookie.Scheme)).Principal?.SignIn() is var (before, _) && before != user
            ? throw new SignInFailedException(SignInFault.AnotherPerson, "Somebody else confirmed.")
            : user;

    private TenantId TenantOf(ClaimsIdentity token) => TenantId.From(trust.TenantOf(token)!.Value);

    private void Turn<TOptions>(HandleRequestContext<TOptions> context, SignInFault fault, string reason)
        where TOptions : AuthenticationSchemeOptions
    {
        Refused(log, fault, reason);
        context.Response.Redirect(PortalUrls.SignInFailed(fault));
        context.HandleResponse();
    }

    [LoggerMessage(LogLevel.Warning, "A sign-in was refused ({Fault}): {Reason}")]
    private static partial void Refused(ILogger log, SignInFault fault, string reason);

    [LoggerMessage(LogLevel.Error, "A sign-in failed")]
    private static partial void Surprised(ILogger log, Exception? failure);
}
