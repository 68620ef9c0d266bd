using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>The body of an evaluation in the OpenAPI document, from the tables by which it is read.</summary>
internal static class EvaluationDescription
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = Question() } },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema Question() => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string> { "action" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["action"] = Named(Evaluation.Actions, "What is to be done"),
            ["pack"] = Text(null, "The pack to ask; left out, the active one"),
            ["on"] = Text("date", "The day whose markets and clouds count; left out, today"),
            ["facts"] = Object(DealTable.Deal.Names, "What is so; what is left out takes the harmless value"),
        },
    };

    private static OpenApiSchema Object(IReadOnlyList<FactName> names, string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalPropertiesAllowed = false,
        Properties = names.ToDictionary(name => name.Name, IOpenApiSchema (name) => Of(name)),
    };

    private static OpenApiSchema Of(FactName name) => name.Shape switch
    {
        { Members.Count: > 0 } shape => Object(shape.Members, name.Meaning),
        { Known.Count: > 0 } shape => Named(shape.Known, name.Meaning),
        { Type: "boolean" } => new() { Type = JsonSchemaType.Boolean, Description = name.Meaning },
        { Type: "integer" } => new() { Type = JsonSchemaType.Integer, Minimum = "0", Description = name.Meaning },
        var shape => Text(shape.Format, name.Meaning),
    };

    private static OpenApiSchema Named(IReadOnlyList<string> known, string description) =>
        new() { Type = JsonSchemaType.String, Description = description, Enum = [.. known.Select(name => (JsonNode)JsonValue.Create(name))] };

    private static OpenApiSchema Text(string? format, string description) =>
        new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
