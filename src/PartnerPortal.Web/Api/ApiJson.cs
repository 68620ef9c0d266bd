using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Json;
using PartnerPortal.Application;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Api;

/// <summary>How the API writes values down: camelCase, enums by name, ids as Guids, what is missing as an error.</summary>
internal static class ApiJson
{
    public delegate bool TryParse<T>([NotNullWhen(true)] string? text, out T value);

    public static void Configure(JsonOptions options)
    {
        var json = options.SerializerOptions;
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // Korean as it is, markup never: an answer may quote what was sent
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.AllowDuplicateProperties = false; // of two values for one name somebody else may have checked the other
        json.Converters.Add(new EnumNames());
        json.Converters.Add(new Ids());
        json.Converters.Add(new TextOf<CountryCode>(CountryCode.TryParse));
        json.Converters.Add(new TextOf<PartnerId>(PartnerId.TryParse));
        json.Converters.Add(new TextOf<Cursor>(Cursor.TryParse));
    }

    /// <summary>A value that travels as its text.</summary>
    public sealed class TextOf<T>(TryParse<T> parse) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && parse(reader.GetString(), out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>Strongly typed ids travel as the Guids that they are.</summary>
    private sealed class Ids : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(IsId);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdOf<>).MakeGenericType(typeToConvert))!;

        private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IStronglyTypedId<>);
    }

    public sealed class IdOf<TId> : JsonConverter<TId>
        where TId : struct, IStronglyTypedId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && reader.TryGetGuid(out var value) ? TId.From(value) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
