using System.Globalization;
using static PartnerPortal.Domain.Policy.Editions.PackEditionMove;
using static PartnerPortal.Domain.Policy.Editions.PackEditionStatus;

namespace PartnerPortal.Domain.Policy.Editions;

/// <summary>One parameter of a kept pack, as <see cref="PackParameter"/> writes it.</summary>
public sealed record PackValue(string Name, string Value);

/// <summary>
/// A pack that an operator made from another, or a shipped one whose turn has come (11.1). Its values change while it is a
/// draft and never afterwards; it takes effect on a day that lies ahead when it is announced, so that nothing is judged
/// retroactively.
/// </summary>
public sealed class PackEdition : AggregateRoot<PackEditionId>
{
    private PackEdition() { } // EF Core

    /// <summary>The pack's version, by which decisions name it. Nobody else's, ever.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The pack that it was made from; itself, where it is a shipped one.</summary>
    public string Base { get; private init; } = "";

    /// <summary>The shipped pack at the root of its line: a parameter that a later release brings has its value there.</summary>
    public string Root { get; private init; } = "";

    /// <summary>Every parameter, the unchanged ones too: what its base becomes later is no matter.</summary>
    public IReadOnlyList<PackValue> Values { get; private set; } = [];

    public PackEditionStatus Status { get; private set; }

    /// <summary>The first day, in UTC, on which it is in force; null: nobody has said. No two packs have the same.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    public AnnouncementId? Announcement { get; private set; }

    public DateTimeOffset DraftedAt { get; private init; }

    public bool IsShipped => Name == Base;

    /// <summary>A draft with the values of <paramref name="source"/>, under a name of its own.</summary>
    public static Result<PackEdition> Draft(PackEditionId id, string name, PolicyPack source, string root, DateTimeOffset now)
    {
        if (!IsVersion(name)) return PackRefusals.BadVersion(name);

        var edition = Of(id, name, source, root, now);
        edition.Raise(new PackMoved("policy_pack_drafted", id, new Change("Base", null, source.Version)));
        return edition;
    }

    /// <summary>A shipped pack whose turn comes: nothing of it can be changed.</summary>
    public static PackEdition Shipped(PackEditionId id, PolicyPack pack, DateTimeOffset now) => Of(id, pack.Version, pack, pack.Version, now);

    /// <summary>The whole lifecycle. A withdrawn one can be announced again, for another day; what was in force comes back under a new name only.</summary>
    public static PackEditionStatus? After(PackEditionStatus status, PackEditionMove move) => (status, move) switch
    {
        (PackEditionStatus.Draft or Withdrawn, Announce) => Announced,
        (PackEditionStatus.Draft or Announced, Withdraw) => Withdrawn,
        (Announced, TakeEffect) => InForce,
        (InForce, Supersede) => Superseded,
        _ => null,
    };

    /// <summary>Gives parameters other values. The first that cannot be read refuses all of them.</summary>
    public Result Change(IReadOnlyList<PackValue> values)
    {
        if (Status is not PackEditionStatus.Draft || IsShipped) return PackRefusals.Immutable(Name);

        var before = Pack();
        var after = before;
        foreach (var (name, value) in values)
        {
            if (PackParameters.Named(name) is not { } parameter) return PackRefusals.UnknownParameter(name);
            if (parameter.Write(after, value).Refused(out var refusal, out var written)) return refusal;
            after = written;
        }

        Raise(new PackMoved("policy_pack_edited", Id, [.. PackParameters.Differing(before, after).Select(p => new Change(p.Name, p.Read(before), p.Read(after)))]));
        Values = ValuesOf(after);
        return Result.Ok;
    }

    /// <summary>Says to everybody from which day on it is in force: a day that lies ahead .</summary>
    public Result BecomeAnnounced(AnnouncementId announcement, DateOnly effectiveFrom, DateOnly today)
    {
        if (effectiveFrom <= today) return PackRefusals.DateNotAhead(effectiveFrom);
        if (Move(Announce, new("EffectiveFrom", null, Iso(effectiveFrom))).Refused(out var refusal)) return refusal;

        (Announcement, EffectiveFrom) = (announcement, effectiveFrom);
        return Result.Ok;
    }

    /// <summary>Takes it back while there is still time: from its day on it has judged.</summary>
    public Result TakeBack(DateOnly today)
    {
        if (EffectiveFrom <= today) return PackRefusals.AlreadyInForce(Name);

        var day = EffectiveFrom;
        if (Move(Withdraw, new("EffectiveFrom", day is null ? null : Iso(day.Value), null)).Refused(out var refusal)) return refusal;

        EffectiveFrom = null;
        return Result.Ok;
    }

    /// <summary>Notes what its day has brought about already: the schedule judges by the day, this is its record.</summary>
    public Result TakeItsDay(DateOnly today) => EffectiveFrom <= today
        ? Move(TakeEffect, new("EffectiveFrom", null, Iso(EffectiveFrom.Value)))
        : PackRefusals.DateAhead(Name);

    public Result BeSuperseded(string by) => Move(Supersede, new("SupersededBy", null, by));

    /// <summary>As the rules read it.</summary>
    public PolicyPack Pack()
    {
        var start = PolicyPacks.Named(Root) ?? PolicyPacks.Founding;
        return Values.Aggregate(start, With) with { Version = Name, EffectiveFrom = EffectiveFrom ?? start.EffectiveFrom };
    }

    private static PackEdition Of(PackEditionId id, string name, PolicyPack source, string root, DateTimeOffset now) =>
        new() { Id = id, Name = name, Base = source.Version, Root = root, Values = ValuesOf(source), DraftedAt = now };

    private static IReadOnlyList<PackValue> ValuesOf(PolicyPack pack) => [.. PackParameters.All.Select(p => new PackValue(p.Name, p.Read(pack)))];

    // What was kept was read once already; a parameter that a later release no longer has is left out.
    private static PolicyPack With(PolicyPack pack, PackValue kept) =>
        PackParameters.Named(kept.Name) is { } parameter && !parameter.Write(pack, kept.Value).Refused(out _, out var written) ? written : pack;

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private Result Move(PackEditionMove move, Change change)
    {
        if (After(Status, move) is not { } next) return PackRefusals.MoveNotOpen(Status, move);

        Raise(new PackMoved(PackMoved.OperationOf(move), Id, new Change("Status", Status.ToString(), next.ToString()), change));
        Status = next;
        return Result.Ok;
    }

    private static bool IsVersion(string name) => name.Length is > 0 and <= PolicyPack.MaxVersionLength
        && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-');
}
