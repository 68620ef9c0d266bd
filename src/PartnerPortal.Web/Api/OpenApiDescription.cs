using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PartnerPortal.Application;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Api;

/// <summary>Describes the API at /openapi/v1.json: what the endpoints say of themselves, the bearer token, and values as they travel.</summary>
internal static class OpenApiDescription
{
    private const string Scheme = "bearer";

    public static void Configure(OpenApiOptions options, string root)
    {
        options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(root, StringComparison.Ordinal);
        options.CreateSchemaReferenceId = NameOf;
        options.AddDocumentTransformer(Introduce).AddOperationTransformer(AskForToken).AddOperationTransformer(OfferKey).AddSchemaTransformer(DescribeValue);
    }

    // Use cases nest their rows and commands: without the outer name all rows would be one.
    private static string? NameOf(JsonTypeInfo json) => OpenApiOptions.CreateDefaultSchemaReferenceId(json) is { } name
        ? json.Type.DeclaringType?.Name.Replace("Api", "", StringComparison.Ordinal) + name
        : null;

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info.Title = "PartnerPortal";
        document.Info.Version = "v1";
        document.Info.Description =
            "The same use cases as the portal's pages. A refusal is a problem document (RFC 9457): branch on its code; rule, remedy and decision explain it.";
        document.Servers = [];
        document.AddComponent(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Scheme,
            Description = "An API token (ppt_…), made on the page API tokens: one of scope read asks, one of scope write acts, too. Where people sign in with a work account, an access token of that provider for the API's audience, with the scope read or write. In demo mode POST /demo/tokens answers a token for any sample person.",
        });
        return Task.CompletedTask;
    }

    private static Task AskForToken(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any()) return Task.CompletedTask;

        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task OfferKey(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (!SubmissionFilter.IsWrite(context.Description.HttpMethod ?? "", context.Description.RelativePath ?? "")) return Task.CompletedTask;

        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = SubmissionFilter.Header,
            In = ParameterLocation.Header,
            Description = "Any text of the caller's own, new for each new request. The same again within a day repeats the answer and does nothing.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = SubmissionFilter.MaxKeyLength },
        });
        return Task.CompletedTask;
    }

    private static Task DescribeValue(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum) DescribeNames(schema, (IEnumNames)context.JsonTypeInfo.Options.GetConverter(type));
        else if (type == typeof(CountryCode)) Describe(schema, "ISO 3166-1 alpha-2", "KR");
        else if (type == typeof(PartnerId)) Describe(schema, "A PartnerID: five to nine digits", "4710001");
        else if (type == typeof(Cursor)) Describe(schema, "Where a list goes on: pass next as before", null);
        else if (Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStronglyTypedId<>)))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, string description, string? example) =>
        (schema.Type, schema.Description, schema.Examples) = (JsonSchemaType.String, description, example is null ? null : [JsonValue.Create(example)]);

    private static void DescribeNames(OpenApiSchema schema, IEnumNames names)
    {
        List<JsonNode> known = [.. names.Names.Select(name => JsonValue.Create(name))];
        if (names.IsFlags) (schema.Type, schema.Items) = (JsonSchemaType.Array, new OpenApiSchema { Type = JsonSchemaType.String, Enum = known });
        else (schema.Type, schema.Enum) = (JsonSchemaType.String, known);
    }
}
