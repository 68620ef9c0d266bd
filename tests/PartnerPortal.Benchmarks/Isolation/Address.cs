using System.Text.Json;

namespace PartnerPortal.Benchmarks.Isolation;

/// <summary>An address of the API with an id in it, and the list in which its owners find such ids.</summary>
internal sealed record Address(string Method, string Path)
{
    private const string Place = "{id}";

    public string List => Path[..(Path.IndexOf(Place, StringComparison.Ordinal) - 1)];

    public string At(Guid id) => Path.Replace(Place, id.ToString(), StringComparison.Ordinal);

    /// <summary>All that the portal describes, with an id as their only place.</summary>
    public static IEnumerable<Address> In(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Name.Contains(Place, StringComparison.Ordinal) && path.Name.Count(letter => letter is '{') == 1
        from operation in path.Value.EnumerateObject()
        select new Address(operation.Name.ToUpperInvariant(), path.Name);

    /// <summary>The ids in a list, wherever its rows keep them.</summary>
    public static IEnumerable<Guid> Ids(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Array => found.EnumerateArray().SelectMany(Ids),
        JsonValueKind.Object => found.EnumerateObject().SelectMany(property =>
            property.Name is "id" && property.Value.ValueKind is JsonValueKind.String && property.Value.TryGetGuid(out var id) ? [id] : Ids(property.Value)),
        _ => [],
    };
}
