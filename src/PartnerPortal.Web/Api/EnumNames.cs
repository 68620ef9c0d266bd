using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Web.Api;

/// <summary>A name that nothing of its kind has; the answer lists those that exist.</summary>
/// <param name="path">Where it stands, for whoever reads without a serializer.</param>
internal sealed class UnknownName(string value, IReadOnlyList<string> known, string? path = null) : JsonException(null, path, null, null)
{
    private const int MostQuoted = 100;

    /// <summary>As it was sent; a long one is cut, not inside a character.</summary>
    public string Value { get; } = value.Length <= MostQuoted ? value : $"{value[..(char.IsHighSurrogate(value[MostQuoted - 1]) ? MostQuoted - 1 : MostQuoted)]}…";

    public string Known { get; } = string.Join(", ", known);
}

/// <summary>Enums travel by name, flags as a list of names. Numbers are not taken: they say nothing and may change.</summary>
internal sealed class EnumNames : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(EnumNamesOf<>).MakeGenericType(typeToConvert))!;
}

/// <summary>What a converter tells the OpenAPI document about its enum.</summary>
internal interface IEnumNames
{
    bool IsFlags { get; }

    IReadOnlyList<string> Names { get; }
}

internal sealed class EnumNamesOf<T> : JsonConverter<T>, IEnumNames
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _values;

    public EnumNamesOf()
    {
        IsFlags = typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false);
        _values = Enum.GetValues<T>().Where(value => !IsFlags || !value.Equals(default(T))).ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);
    }

    public bool IsFlags { get; }

    public IReadOnlyList<string> Names => [.. _values.Keys];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!IsFlags) return Parse(ref reader);
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException();

        var all = 0;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray) all |= Convert.ToInt32(Parse(ref reader), provider: null);
        return (T)Enum.ToObject(typeof(T), all);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (!IsFlags)
        {
            writer.WriteStringValue(NameOf(value));
            return;
        }

        writer.WriteStartArray();
        foreach (var (name, flag) in _values)
        {
            if (value.HasFlag(flag)) writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Named(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(NameOf(value));

    // An action has a name of its own, under which it travels everywhere.
    private static string NameOf(T value) => value is PolicyAction action ? action.WireName : value.ToString();

    private T Parse(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.String ? Named(reader.GetString()!) : throw new JsonException();

    private T Named(string name) => _values.TryGetValue(name, out var value) ? value : throw new UnknownName(name, Names);
}
