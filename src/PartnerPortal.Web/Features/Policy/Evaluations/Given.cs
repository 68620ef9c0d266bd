using System.Globalization;
using System.Text.Json;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>A value that a program gave, and where it stands. Read strictly: what is not understood is named, never guessed.</summary>
internal readonly record struct Given(JsonElement Json, string Path)
{
    private const int MostCount = 1_000_000_000;

    public bool IsLeftOut => Json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    public bool YesOrNo() => Json.ValueKind is JsonValueKind.True or JsonValueKind.False ? Json.GetBoolean() : throw Unreadable();

    public int Count() =>
        Json.ValueKind is JsonValueKind.Number && Json.TryGetInt32(out var count) && count is >= 0 and <= MostCount ? count : throw Unreadable();

    public string Text()
    {
        var text = Json.ValueKind is JsonValueKind.String && Written(Json.GetString) is { } written ? written.Trim() : throw Unreadable();
        return text.Length is > 0 and <= CompanyName.MaxLength ? text : throw Unreadable();
    }

    public T Named<T>()
        where T : struct, Enum =>
        Words<T>.Find(Text()) is { } value ? value : throw new UnknownName(Text(), Words<T>.Known, Path);

    public DateOnly Day() =>
        DateOnly.TryParseExact(Text(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Unreadable();

    public CountryCode Country() => CountryCode.TryParse(Text(), out var country) ? country : throw Unreadable();

    /// <summary>What stands in it, one by one: of a list its items, of anything else itself.</summary>
    public IEnumerable<Given> Each()
    {
        var path = Path;
        return Json.ValueKind is JsonValueKind.Array ? Json.EnumerateArray().Select((item, i) => new Given(item, $"{path}[{i}]")) : [this];
    }

    /// <summary>The members of an object by name, in any case; each is one of <paramref name="known"/> and stands there once.</summary>
    public IReadOnlyDictionary<string, Given> Members(IReadOnlyList<string> known)
    {
        if (Json.ValueKind is not JsonValueKind.Object) throw Unreadable();

        Dictionary<string, Given> members = new(StringComparer.OrdinalIgnoreCase);
        foreach (var member in Json.EnumerateObject())
        {
            var name = Written(() => member.Name) ?? throw Unreadable();
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new UnknownName(name, known, Path);

            var path = Path.Length == 0 ? name : $"{Path}.{name}";
            if (!members.TryAdd(name, new Given(member.Value, path))) throw new JsonException(null, path, null, null);
        }

        return members;
    }

    private JsonException Unreadable() => new(null, Path.Length == 0 ? "$" : Path, null, null);

    // Half a surrogate pair and bytes that are no UTF-8 are seen only when the text is asked for.
    private static string? Written(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
