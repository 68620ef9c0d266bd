using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Organizations.Own;

/// <summary>The caller's own organisation: what the rules know of it, and how that changes.</summary>
internal static class OrganizationApi
{
    private const string Path = "/organization";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapOrganization()
        {
            var own = routes.MapApi(Path, "Own organisation");
            own.MapGet("", Show).WithName("ShowOrganization").WithSummary("Enrolments, locations and tenants of the caller's organisation, and who may change them");
            own.MapPost("/locations", AddLocation).WithName("AddLocation").WithSummary("Add a location with its PartnerID");
            own.MapPost("/locations/preview", PreviewLocation).WithName("PreviewLocation").WithSummary("What the rules would say; nothing is kept");
            own.MapPost("/tenants", AddTenant).WithName("AddTenant").WithSummary("Add a tenant; nothing is sold to it before its use is declared");
            own.MapPost("/tenants/preview", PreviewTenant).WithName("PreviewTenant").WithSummary("What the rules would say; nothing is kept");
            own.MapPost("/tenants/{id:guid}/declare", DeclareTenant).WithName("DeclareTenant").WithSummary("Declare what a tenant is used for, anew or on newer evidence");
            own.MapPost("/tenants/{id:guid}/detach", DetachTenant).WithName("DetachTenant").WithSummary("Detach a tenant on which nothing rests any more");
            return routes;
        }
    }

    /// <param name="Tenant">The CSP tenant that will use the PartnerID; none: a branch.</param>
    public sealed record NewLocation(string Name, string PartnerId, CountryCode Country, Guid? Tenant = null)
    {
        public AddLocation.Command Command => new(Name, PartnerId, Country, Tenant is { } id ? TenantId.From(id) : null);
    }

    /// <param name="Tenant">The tenant ID as its cloud issued it.</param>
    /// <param name="Grounds">What shows how the tenant is used, and where it lies.</param>
    /// <param name="Declares">The caller declares it; counts for a Global admin only.</param>
    public sealed record NewTenant(
        string Domain, string Tenant, TenantKind Kind, CountryCode Country, CloudInstance Cloud = CloudInstance.Global, string Grounds = "", bool Declares = false)
    {
        public AddTenant.Command Command => new(Domain, Tenant, Kind, Cloud, Country, Grounds, Declares);
    }

    public sealed record Declaration(TenantKind Kind, string Grounds, bool Declares);

    /// <param name="Market">The market that the tenant would lie in; none: nobody may sell there.</param>
    public sealed record CheckedTenant(string? Market, DecisionAnswer Decision);

    private static async Task<Ok<ShowOrganization.Details>> Show(Caller caller, UseCases useCases, CancellationToken ct) =>
        TypedResults.Ok(await useCases.Run((ShowOrganization useCase) => useCase.Handle(caller.Actor, ct)));

    private static async Task<Results<NoContent, RefusalProblem>> AddLocation(NewLocation body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((AddLocation useCase) => useCase.Handle(caller.Actor, body.Command, ct))).ToNoContent();

    private static async Task<Results<Ok<DecisionAnswer>, RefusalProblem>> PreviewLocation(
        NewLocation body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct) =>
        (await useCases.Run((PreviewLocation useCase) => useCase.Handle(caller.Actor, body.Command, ct))).To(decision => DecisionAnswer.Of(decision, texts));

    private static async Task<Results<Created<Made>, RefusalProblem>> AddTenant(NewTenant body, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((AddTenant useCase) => useCase.Handle(caller.Actor, body.Command, ct))).ToCreated(Path);

    private static async Task<Results<Ok<CheckedTenant>, RefusalProblem>> PreviewTenant(
        NewTenant body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct) =>
        (await useCases.Run((PreviewTenant useCase) => useCase.Handle(caller.Actor, body.Command, ct)))
            .To(details => new CheckedTenant(details.Market, DecisionAnswer.Of(details.Decision, texts)));

    private static async Task<Results<NoContent, RefusalProblem>> DeclareTenant(Guid id, Declaration body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new DeclareTenant.Command(TenantId.From(id), body.Kind, body.Grounds, body.Declares);
        return (await useCases.Run((DeclareTenant useCase) => useCase.Handle(caller.Actor, command, ct))).ToNoContent();
    }

    private static async Task<Results<NoContent, RefusalProblem>> DetachTenant(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((DetachTenant useCase) => useCase.Handle(caller.Actor, TenantId.From(id), ct))).ToNoContent();
}
