using System.Globalization;

namespace PartnerPortal.Domain.Policy.Editions;

/// <summary>Every expected "no" about kept packs.</summary>
public static class PackRefusals
{
    public static Refusal Unknown(string version) => new(RefusalKind.NotFound, "pack.unknown", version);

    public static Refusal BadVersion(string version) => new(RefusalKind.Invalid, "pack.bad-version", version);

    public static Refusal VersionTaken(string version) => new(RefusalKind.Conflict, "pack.version-taken", version);

    public static Refusal UnknownParameter(string name) => new(RefusalKind.Invalid, "pack.unknown-parameter", name);

    public static Refusal Immutable(string version) => new(RefusalKind.Conflict, "pack.immutable", version);

    public static Refusal DateNotAhead(DateOnly date) => new(RefusalKind.Invalid, "pack.date-not-ahead", Iso(date));

    public static Refusal DateAhead(string version) => new(RefusalKind.Conflict, "pack.date-ahead", version);

    public static Refusal DateTaken(DateOnly date, string by) => new(RefusalKind.Conflict, "pack.date-taken", Iso(date), by);

    public static Refusal AlreadyInForce(string version) => new(RefusalKind.Conflict, "pack.already-in-force", version);

    public static Refusal MoveNotOpen(PackEditionStatus status, PackEditionMove move) =>
        new(RefusalKind.Conflict, "pack.move-not-open", status.ToString(), move.ToString());

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
