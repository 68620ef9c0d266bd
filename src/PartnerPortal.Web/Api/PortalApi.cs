using Microsoft.AspNetCore.Mvc;
using PartnerPortal.Web.Features.Announcements;
using PartnerPortal.Web.Features.Audit;
using PartnerPortal.Web.Features.Audit.People;
using PartnerPortal.Web.Features.CustomerRelationships;
using PartnerPortal.Web.Features.CustomerRelationships.Ending;
using PartnerPortal.Web.Features.Organizations;
using PartnerPortal.Web.Features.Organizations.Own;
using PartnerPortal.Web.Features.Outbox;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Features.Partnerships.Ending;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Features.Policy.Evaluations;
using PartnerPortal.Web.Features.Policy.Impact;
using PartnerPortal.Web.Features.Policy.Packs;
using PartnerPortal.Web.Features.Subscriptions;
using PartnerPortal.Web.Features.Subscriptions.External;

namespace PartnerPortal.Web.Api;

/// <summary>The native API: the same use cases as the pages, for programs. It takes bearer tokens only, so no cookie can be abused.</summary>
internal static class PortalApi
{
    public const string Root = "/api/v1";

    private const int MostBytes = 64 * 1024;

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPortalApi() => services
            .ConfigureHttpJsonOptions(ApiJson.Configure)
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .AddOpenApi(options => OpenApiDescription.Configure(options, Root));
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPortalApi()
        {
            routes.MapOpenApi();
            routes.MapHealth();
            return routes
                .MapInvitations().MapInvitationLinks().MapPartnerships().MapPartnershipEndings().MapRelationshipEndings().MapSubscriptionChanges()
                .MapRequests().MapRequestLinks().MapPartners().MapCustomers().MapSubscriptions().MapSupport().MapExternal().MapHires()
                .MapTenants().MapOrganization().MapMe().MapDecisions().MapEvaluations().MapPacks().MapImpact().MapAnnouncements().MapActivity().MapPeople().MapMail();
        }

        /// <summary>Where a module's endpoints begin: signed in, within the token's scope and for small bodies, unless one says otherwise.</summary>
        public RouteGroupBuilder MapApi(string path, string tag) => routes.MapGroup(Root + path)
            .WithTags(tag).RequireAuthorization().AddEndpointFilter<RouteGroupBuilder, ScopeFilter>().AddEndpointFilter<RouteGroupBuilder, SubmissionFilter>().WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
    }
}
