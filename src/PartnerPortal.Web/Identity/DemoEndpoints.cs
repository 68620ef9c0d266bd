using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PartnerPortal.Application;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Identity;

/// <summary>Tokens for sample people and a list of whom there is. Outside demo mode there is nothing here, and no code behind it.</summary>
internal static class DemoEndpoints
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    extension(WebApplication app)
    {
        public WebApplication MapDemo()
        {
            const string Tokens = "/demo/tokens", World = "/demo/world";
            if (app.Services.GetRequiredService<PortalSettings>().IsDemo)
            {
                app.MapPost(Tokens, Issue);
                app.MapGet(World, Show);
            }
            else
            {
                app.Map(Tokens, Nothing);
                app.Map(World, Nothing);
            }

            return app;
        }
    }

    /// <param name="User">A sign-in name.</param>
    /// <param name="Tenant">Which of the person's tenants to sign in with; none: the first.</param>
    public sealed record SignInRequest(string User, Guid? Tenant = null);

    public sealed record IssuedToken(string Token, DateTimeOffset ExpiresAt);

    /// <param name="SignInNames">One person for each role that somebody holds here.</param>
    public sealed record SampleOrganisation(
        OrganizationId Id, string Name, string? KoreanName, Tier Tier, PartnerId? PartnerId, IReadOnlyList<ShowSampleWorld.Home> Tenants,
        IReadOnlyDictionary<Roles, string> SignInNames);

    private static async Task<Results<Ok<IssuedToken>, RefusalProblem>> Issue(
        SignInRequest body, UseCases useCases, IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var actor = await useCases.Run((FindActor useCase) => useCase.Handle(body.User, ct));
        if (actor is not null && body.Tenant is { } other) actor = await useCases.Run((FindActor useCase) => useCase.Handle(actor.User, TenantId.From(other), ct));
        if (actor is null) return ApiRefusals.UnknownPerson().ToProblem();

        const string Scheme = BearerTokenDefaults.AuthenticationScheme;
        var expiry = clock.GetUtcNow() + Lifetime;
        var ticket = new AuthenticationTicket(
            PortalClaims.Of(actor.User, actor.Tenant, Scheme), new AuthenticationProperties { ExpiresUtc = expiry }, $"{Scheme}:AccessToken");
        return TypedResults.Ok(new IssuedToken(options.Get(Scheme).BearerTokenProtector.Protect(ticket), expiry));
    }

    private static RefusalProblem Nothing() => ApiRefusals.OfStatus(StatusCodes.Status404NotFound).ToProblem();

    private static async Task<Ok<IReadOnlyList<SampleOrganisation>>> Show(UseCases useCases, CancellationToken ct)
    {
        var firms = await useCases.Run((ShowSampleWorld useCase) => useCase.Handle(ct));
        return TypedResults.Ok<IReadOnlyList<SampleOrganisation>>(
            [.. firms.Select(firm => new SampleOrganisation(firm.Id, firm.Name.Legal, firm.Name.Korean, firm.Tier, firm.PartnerId, firm.Tenants, firm.SignInNames))]);
    }
}
