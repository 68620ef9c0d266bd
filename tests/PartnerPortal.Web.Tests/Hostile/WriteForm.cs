using System.Text.Json;

namespace PartnerPortal.Web.Tests.Hostile;

/// <summary>
/// One write of the API as its own description tells it: so a new endpoint is attacked without anybody thinking of it.
/// </summary>
/// <param name="Example">For each field of the body a value that is well formed, as JSON; a nested field's name has dots.</param>
internal sealed record WriteForm(string Method, string Path, IReadOnlyList<string> Places, IReadOnlyDictionary<string, string> Example)
{
    public bool HasBody => Example.Count > 0;

    public static IReadOnlyList<WriteForm> In(JsonElement document) => [.. All(document).Where(form => form.Method is not "GET")];

    /// <summary>What only reads among them.</summary>
    public static IReadOnlyList<WriteForm> All(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new WriteForm(operation.Name.ToUpperInvariant(), path.Name, Parameters(operation.Value), Fields(document, operation.Value)),
    ];

    /// <summary>The body with one field's value put in as it is, or with every field well formed.</summary>
    public string Body(string? field = null, string? value = null) => Nest([.. Example.Select(known => (known.Key.Split('.'), known.Key == field ? value! : known.Value))]);

    private static string Nest(IReadOnlyList<(string[] Path, string Value)> fields) => $"{{{string.Join(',', fields.GroupBy(field => field.Path[0]).Select(group =>
        $"{JsonSerializer.Serialize(group.Key)}:{(group.First().Path.Length == 1 ? group.First().Value : Nest([.. group.Select(field => (field.Path[1..], field.Value))]))}"))}}}";

    private static IReadOnlyList<string> Parameters(JsonElement operation) => !operation.TryGetProperty("parameters", out var parameters) ? [] :
        [.. parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "path").Select(parameter => parameter.GetProperty("name").GetString()!)];

    private static Dictionary<string, string> Fields(JsonElement document, JsonElement operation)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json))
            Collect(document, json.GetProperty("schema"), "", fields);
        return fields;
    }

    private static void Collect(JsonElement document, JsonElement schema, string name, Dictionary<string, string> fields)
    {
        var meant = Meant(document, schema);
        if (!meant.TryGetProperty("properties", out var properties))
        {
            fields[name] = Plausible(document, meant, name);
            return;
        }

        foreach (var property in properties.EnumerateObject()) Collect(document, property.Value, name.Length == 0 ? property.Name : $"{name}.{property.Name}", fields);
    }

    /// <summary>What stands behind a reference, or behind "this or null".</summary>
    private static JsonElement Meant(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Meant(document, reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, step) => at.GetProperty(step)));

        foreach (var either in new[] { "oneOf", "anyOf", "allOf" })
        {
            if (schema.TryGetProperty(either, out var choices)) return Meant(document, choices.EnumerateArray().First(choice => !IsNull(choice)));
        }

        return schema;
    }

    private static string Plausible(JsonElement document, JsonElement schema, string name) => schema switch
    {
        _ when schema.TryGetProperty("enum", out var names) => names[0].GetRawText(),
        _ when Is(schema, "boolean") => "true",
        _ when Is(schema, "integer") || Is(schema, "number") => "1",
        _ when Is(schema, "array") => schema.TryGetProperty("items", out var item) ? $"[{Plausible(document, Meant(document, item), name)}]" : "[]",
        _ when Format(schema) is "date" => "\"2026-12-01\"",
        _ when Format(schema) is "date-time" => "\"2026-12-01T00:00:00Z\"",
        _ when Format(schema) is "uuid" => "\"{tenant}\"",
        _ when name.Contains("recipient", StringComparison.OrdinalIgnoreCase) || name.Contains("mail", StringComparison.OrdinalIgnoreCase) => "\"somebody@portal.example\"",
        _ when name.Contains("location", StringComparison.OrdinalIgnoreCase) || name.Contains("partnerId", StringComparison.OrdinalIgnoreCase) => "\"6200102\"",
        _ when name.Contains("text", StringComparison.OrdinalIgnoreCase) => "\"Please look at {link}\"",
        _ => "\"{domain}\"",
    };

    private static string? Format(JsonElement schema) => schema.TryGetProperty("format", out var format) ? format.GetString() : null;

    private static bool IsNull(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && type.GetString() == "null";

    private static bool Is(JsonElement schema, string kind) => schema.TryGetProperty("type", out var type) && (type.ValueKind is JsonValueKind.Array
        ? type.EnumerateArray().Any(one => one.GetString() == kind)
        : type.GetString() == kind);
}
