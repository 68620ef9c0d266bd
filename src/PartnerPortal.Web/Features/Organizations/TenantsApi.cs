using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Organizations;

/// <summary>The operator's work: what each tenant is used for .</summary>
internal static class TenantsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapTenants()
        {
            var tenants = routes.MapApi("/tenants", "Tenants");
            tenants.MapGet("", List).WithName("ListTenants").WithSummary("Tenants by domain, with what each may become");
            tenants.MapPost("/{id:guid}/classify", Classify).WithName("ClassifyTenant").WithSummary("Settle what a tenant is used for");
            return routes;
        }
    }

    public sealed record Classification(TenantKind Kind);

    private static async Task<Results<Ok<IReadOnlyList<ListTenants.Row>>, RefusalProblem>> List(
        string? text, TenantKind? kind, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListTenants useCase) => useCase.Handle(caller.Actor, new(text, kind), ct))).ToOk();

    private static async Task<Results<NoContent, RefusalProblem>> Classify(Guid id, Classification body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new ClassifyTenant.Command(TenantId.From(id), body.Kind);
        return (await useCases.Run((ClassifyTenant useCase) => useCase.Handle(caller.Actor, command, ct))).ToNoContent();
    }
}
