using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerPortal.Application.Submissions;

/// <summary>Writes a use case's answer down so that it reads back as the same answer: a value, or a refusal with all it says.</summary>
internal sealed class AnswerJson : JsonConverterFactory
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new AnswerJson() },
    };

    public static string Write<TResult>(TResult result) => JsonSerializer.Serialize(result, Options);

    public static TResult Read<TResult>(string answer) => JsonSerializer.Deserialize<TResult>(answer, Options)!;

    /// <summary>A refusal as the answer of any use case.</summary>
    public static TResult Refuse<TResult>(Refusal refusal) => Read<TResult>(Write<Result>(refusal));

    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Result) || IsOfValue(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => IsOfValue(typeToConvert)
        ? (JsonConverter)Activator.CreateInstance(typeof(OfValue<>).MakeGenericType(typeToConvert.GetGenericArguments()))!
        : new OfNothing();

    private static bool IsOfValue(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Result<>);

    private sealed record Stored<T>(Refusal? Refusal, T? Value);

    private sealed class OfNothing : JsonConverter<Result>
    {
        public override Result Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Stored<object>>(ref reader, options)!.Refusal is { } refusal ? refusal : Result.Ok;

        public override void Write(Utf8JsonWriter writer, Result value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Stored<object>(value.Refusal, null), options);
    }

    private sealed class OfValue<T> : JsonConverter<Result<T>>
        where T : notnull
    {
        public override Result<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<Stored<T>>(ref reader, options)!;
            return stored.Refusal is { } refusal ? refusal : stored.Value!;
        }

        public override void Write(Utf8JsonWriter writer, Result<T> value, JsonSerializerOptions options)
        {
            if (value.Refused(out var refusal, out var answer)) JsonSerializer.Serialize(writer, new Stored<object>(refusal, null), options);
            else JsonSerializer.Serialize(writer, new Stored<T>(null, answer), options);
        }
    }
}
