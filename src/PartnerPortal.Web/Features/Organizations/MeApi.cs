using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Organizations;

/// <summary>Who the token stands for.</summary>
internal static class MeApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapMe()
        {
            var me = routes.MapApi("/me", "Me");
            me.MapGet("", Show).WithName("ShowMe").WithSummary("The person, the organisation and the roles that the token stands for");
            me.MapGet("/memberships", Memberships).WithName("ListMemberships").WithSummary("Every organisation that the person may act for");
            return routes;
        }
    }

    public sealed record Me(UserId User, string Name, string Email, OrganizationId Organization, TenantId Tenant, Roles Roles);

    private static Ok<Me> Show(Caller caller)
    {
        var who = caller.Actor;
        return TypedResults.Ok(new Me(who.User, who.NameIn(who.Language), who.Email, who.Organization, who.Tenant, who.Roles));
    }

    private static async Task<Ok<IReadOnlyList<ListMemberships.Row>>> Memberships(Caller caller, UseCases useCases, CancellationToken ct) =>
        TypedResults.Ok(await useCases.Run((ListMemberships useCase) => useCase.Handle(caller.Actor.User, ct)));
}
