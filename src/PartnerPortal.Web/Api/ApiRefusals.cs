using System.Globalization;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Web.Api;

/// <summary>Every "no" of the API itself, before a use case is asked. Their words stand in ApiTexts.</summary>
internal static class ApiRefusals
{
    public const string Prefix = "api.";

    /// <summary>Its answer lists the known names, too.</summary>
    public const string UnknownNameCode = "api.unknown-name";

    public static Refusal Malformed(string field) => new(RefusalKind.Invalid, "api.malformed", field);

    public static Refusal UnknownName(string field, string value, string known) => new(RefusalKind.Invalid, UnknownNameCode, field, value, known);

    public static Refusal UnknownPerson() => new(RefusalKind.NotFound, "api.unknown-person");

    public static Refusal LacksScope(TokenScope scope) => new(RefusalKind.Denied, "api.lacks-scope", scope.ToString().ToLowerInvariant());

    public static Refusal MalformedKey() => new(RefusalKind.Invalid, "api.key-malformed");

    public static Refusal TooMany(int seconds) => new(RefusalKind.Conflict, "api.too-many", seconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>The code of an answer that carries nothing but its status.</summary>
    public static Refusal OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Malformed(""),
        StatusCodes.Status401Unauthorized => new(RefusalKind.Denied, "api.sign-in-needed"),
        StatusCodes.Status403Forbidden => new(RefusalKind.Denied, "api.forbidden"),
        StatusCodes.Status404NotFound => new(RefusalKind.NotFound, "api.unknown-address"),
        StatusCodes.Status405MethodNotAllowed => new(RefusalKind.Invalid, "api.method-not-allowed"),
        StatusCodes.Status413PayloadTooLarge => new(RefusalKind.Invalid, "api.too-large"),
        StatusCodes.Status415UnsupportedMediaType => new(RefusalKind.Invalid, "api.not-json"),
        _ => new(RefusalKind.Conflict, "api.failed"),
    };
}
