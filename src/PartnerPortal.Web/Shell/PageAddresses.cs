using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace PartnerPortal.Web.Shell;

/// <summary>
/// An address that names an id which is none leads nowhere: it is answered as any other that isn't known, before its page
/// meets a value that it can't read and breaks.
/// </summary>
internal static class PageAddresses
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> Ids = new();

    extension(IApplicationBuilder app)
    {
        public IApplicationBuilder UsePageAddresses() => app.Use(Answer);
    }

    /// <summary>The values of a page's address that have to be ids.</summary>
    internal static IReadOnlyList<string> IdsOf(Type page) => Ids.GetOrAdd(page, _ =>
    [
        .. from property in page.GetProperties()
           where property.PropertyType == typeof(Guid?)
           let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
           where query is not null
           select query.Name ?? property.Name,
    ]);

    private static Task Answer(HttpContext context, RequestDelegate next)
    {
        if (LeadsSomewhere(context)) return next(context);

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool LeadsSomewhere(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is not { } page
        || IdsOf(page).SelectMany(name => context.Request.Query[name]).All(value => string.IsNullOrEmpty(value) || Guid.TryParse(value, null, out _));
}
