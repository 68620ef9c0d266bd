namespace PartnerPortal.Web.Api;

/// <summary>The native API: the same use cases as the pages, for programs.</summary>
internal static class PortalApi
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddPortalApi() => services.AddProblemDetails();
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPortalApi() => routes;
    }
}
