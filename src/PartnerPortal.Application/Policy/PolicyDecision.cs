using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// A decision as filed: pack, facts and findings of its day, so that any refusal can be explained and judged again.
/// Refused acts are filed as well as allowed ones.
/// </summary>
public sealed class PolicyDecision
{
    public const int MaxVersionLength = 16;

    private PolicyDecision() { } // EF Core

    public Guid Id { get; private init; }

    public DateTimeOffset At { get; private init; }

    public UserId User { get; private set; }

    public string AskedBy { get; private set; } = "";

    public OrganizationId Organization { get; private init; }

    public PolicyAction Action { get; private init; }

    public string Pack { get; private init; } = "";

    public Outcome Outcome { get; private init; }

    /// <summary>The first objection's rule, or null: nothing objected.</summary>
    public string? Rule { get; private init; }

    /// <summary>Whom the act was addressed to, as typed or as found; kept for lists of what was not sent.</summary>
    public string Addressee { get; private set; } = "";

    /// <summary>The query, as JSON: what the rules were told.</summary>
    public string Facts { get; private init; } = "";

    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    internal static PolicyDecision Of(Decision decision, Actor? actor, OrganizationId organization, string addressee) => new()
    {
        Id = decision.Id,
        At = decision.Query.At,
        User = actor?.User ?? default,
        AskedBy = actor?.Name ?? "",
        Organization = organization,
        Action = decision.Query.Action,
        Pack = decision.Pack.Version,
        Outcome = decision.Outcome,
        Rule = decision.Objections.FirstOrDefault()?.Rule,
        Addressee = addressee,
        Facts = JsonSerializer.Serialize(decision.Query, FactsJson.Options),
        Findings = decision.Findings,
    };

    /// <summary>Nothing says any more who asked.</summary>
    internal void ForgetPerson() => (User, AskedBy) = (default, "");

    /// <summary>Nor to whom it was addressed.</summary>
    internal void ForgetAddressee() => Addressee = "";

    public PolicyQuery Query() => JsonSerializer.Deserialize<PolicyQuery>(Facts, FactsJson.Options)!;
}

/// <summary>How facts are written down: names for enums, and no computed values.</summary>
internal static class FactsJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new CountryCodeJson() },
    };

    private sealed class CountryCodeJson : JsonConverter<CountryCode>
    {
        public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CountryCode.Of(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
