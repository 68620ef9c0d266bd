using System.Globalization;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Policy;

/// <summary>Every parameter of a pack. Closed like the catalogue of the rules: a test holds it against the pack's properties.</summary>
public static class PackParameters
{
    // Ten years: longer than anything that a pack counts in days.
    private const int MostDays = 3650;

    public static IReadOnlyList<PackParameter> All { get; } =
    [
        Choice(nameof(PolicyPack.FirstTier), p => p.FirstTier, (p, v) => p with { FirstTier = v }),
        Choice(nameof(PolicyPack.PartnerNumber), p => p.PartnerNumber, (p, v) => p with { PartnerNumber = v }),
        Choice(nameof(PolicyPack.AdminRoles), p => p.AdminRoles, (p, v) => p with { AdminRoles = v }),
        Who(nameof(PolicyPack.RelationRequesters), p => p.RelationRequesters, (p, v) => p with { RelationRequesters = v }, "R-043"),
        Who(nameof(PolicyPack.PartnershipAcceptors), p => p.PartnershipAcceptors, (p, v) => p with { PartnershipAcceptors = v }, "R-023"),
        Who(nameof(PolicyPack.CustomerRemovers), p => p.CustomerRemovers, (p, v) => p with { CustomerRemovers = v }, "R-075"),
        YesOrNo(nameof(PolicyPack.ResellerMayRemoveCustomer), p => p.ResellerMayRemoveCustomer, (p, v) => p with { ResellerMayRemoveCustomer = v }, "R-075"),
        YesOrNo(nameof(PolicyPack.UsGovMultiPartner), p => p.UsGovMultiPartner, (p, v) => p with { UsGovMultiPartner = v }, "R-083", "R-170"),
        YesOrNo(nameof(PolicyPack.UsGovIndirectModel), p => p.UsGovIndirectModel, (p, v) => p with { UsGovIndirectModel = v }, "R-170"),
        Number(nameof(PolicyPack.DirectBillFloor), ParameterKind.UsDollars, p => p.DirectBillFloor, (p, v) => p with { DirectBillFloor = v }, "R-011"),
        Number(nameof(PolicyPack.ResellerFloor), ParameterKind.UsDollars, p => p.ResellerFloor, (p, v) => p with { ResellerFloor = v }, "R-013"),
        Number(nameof(PolicyPack.FirstTierFloor), ParameterKind.UsDollars, p => p.FirstTierFloor, (p, v) => p with { FirstTierFloor = v }, "R-011"),
        Number(nameof(PolicyPack.DirectBillTenureMonths), ParameterKind.Months, p => p.DirectBillTenureMonths, (p, v) => p with { DirectBillTenureMonths = v }, "R-011"),
        Number(nameof(PolicyPack.RevenueNoticeDays), ParameterKind.Days, p => p.RevenueNoticeDays, (p, v) => p with { RevenueNoticeDays = v }, "R-013"),
        Number(nameof(PolicyPack.ReenrolmentWaitMonths), ParameterKind.Months, p => p.ReenrolmentWaitMonths, (p, v) => p with { ReenrolmentWaitMonths = v }, "R-014"),
        Day(nameof(PolicyPack.LegacyRightsOnLinksUntil), p => p.LegacyRightsOnLinksUntil, (p, v) => p with { LegacyRightsOnLinksUntil = v }, "R-121"),
        Day(nameof(PolicyPack.LegacyRightsOnCreationUntil), p => p.LegacyRightsOnCreationUntil, (p, v) => p with { LegacyRightsOnCreationUntil = v }, "R-121"),
        YesOrNo(nameof(PolicyPack.GranularRights), p => p.GranularRights, (p, v) => p with { GranularRights = v }, "R-144"),
        Number(nameof(PolicyPack.GranularRightsDays), ParameterKind.Days, p => p.GranularRightsDays, (p, v) => p with { GranularRightsDays = v }, "R-126"),
        Number(nameof(PolicyPack.AutoExtendDays), ParameterKind.Days, p => p.AutoExtendDays, (p, v) => p with { AutoExtendDays = v }, "R-134"),
        Number(nameof(PolicyPack.GranularRequestDays), ParameterKind.Days, p => p.GranularRequestDays, (p, v) => p with { GranularRequestDays = v }, "R-129"),
        Number(nameof(PolicyPack.IdleRightsDays), ParameterKind.Days, p => p.IdleRightsDays, (p, v) => p with { IdleRightsDays = v }, "R-122"),
        Number(nameof(PolicyPack.InactiveRightsDays), ParameterKind.Days, p => p.InactiveRightsDays, (p, v) => p with { InactiveRightsDays = v }, "R-122"),
        YesOrNo(nameof(PolicyPack.SuspensionEndsGranularRights), p => p.SuspensionEndsGranularRights, (p, v) => p with { SuspensionEndsGranularRights = v }, "R-146"),
        Choice(nameof(PolicyPack.MissingPartnerOfRecord), p => p.MissingPartnerOfRecord, (p, v) => p with { MissingPartnerOfRecord = v }, "R-104"),
        Choice(nameof(PolicyPack.FormerResellerAsRecord), p => p.FormerResellerAsRecord, (p, v) => p with { FormerResellerAsRecord = v }, "R-035"),
        YesOrNo(nameof(PolicyPack.LicencesMoveMidTerm), p => p.LicencesMoveMidTerm, (p, v) => p with { LicencesMoveMidTerm = v }, "R-092", "R-164"),
        Number(nameof(PolicyPack.TransferRequestDays), ParameterKind.Days, p => p.TransferRequestDays, (p, v) => p with { TransferRequestDays = v }, "R-159"),
        Number(nameof(PolicyPack.TransferItems), ParameterKind.Count, p => p.TransferItems, (p, v) => p with { TransferItems = v }, "R-162"),
        YesOrNo(nameof(PolicyPack.NewCommerceMustRunOut), p => p.NewCommerceMustRunOut, (p, v) => p with { NewCommerceMustRunOut = v }, "R-073"),
        Number(nameof(PolicyPack.CancellationHours), ParameterKind.Hours, p => p.CancellationHours, (p, v) => p with { CancellationHours = v }),
        Number(nameof(PolicyPack.ExpiredWindowDays), ParameterKind.Days, p => p.ExpiredWindowDays, (p, v) => p with { ExpiredWindowDays = v }, "R-073"),
        Number(nameof(PolicyPack.EndRequestBusinessDays), ParameterKind.Days, p => p.EndRequestBusinessDays, (p, v) => p with { EndRequestBusinessDays = v }, "R-076"),
        Span(nameof(PolicyPack.EndingNotice), p => p.EndingNotice, (p, v) => p with { EndingNotice = v }, "R-036"),
        Span(nameof(PolicyPack.LinkLifetime), p => p.LinkLifetime, (p, v) => p with { LinkLifetime = v }, "R-031"),
        Span(nameof(PolicyPack.CoolDown), p => p.CoolDown, (p, v) => p with { CoolDown = v }, "R-059"),
        Number(nameof(PolicyPack.SubscriptionsToWatch), ParameterKind.Count, p => p.SubscriptionsToWatch, (p, v) => p with { SubscriptionsToWatch = v }, "R-098"),
        Number(nameof(PolicyPack.SubscriptionCeiling), ParameterKind.Count, p => p.SubscriptionCeiling, (p, v) => p with { SubscriptionCeiling = v }, "R-098"),
        Number(nameof(PolicyPack.InvitationsPerSender), ParameterKind.Count, p => p.InvitationsPerSender, (p, v) => p with { InvitationsPerSender = v }, "R-184"),
        Number(nameof(PolicyPack.InvitationsPerRecipient), ParameterKind.Count, p => p.InvitationsPerRecipient, (p, v) => p with { InvitationsPerRecipient = v }, "R-184"),
        Number(nameof(PolicyPack.SandboxResellers), ParameterKind.Count, p => p.SandboxResellers, (p, v) => p with { SandboxResellers = v }, "R-029"),
    ];

    public static PackParameter? Named(string name) => All.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>What differs between two packs.</summary>
    public static IEnumerable<PackParameter> Differing(PolicyPack one, PolicyPack other) =>
        All.Where(parameter => parameter.Read(one) != parameter.Read(other));

    private static Parameter<bool> YesOrNo(string name, Func<PolicyPack, bool> get, Func<PolicyPack, bool, PolicyPack> set, params string[] rules) =>
        new(name, ParameterKind.YesNo, rules, ["false", "true"]) { Get = get, Set = set, Say = v => v ? "true" : "false", Hear = text => (text is "true", text is "true" or "false") };

    private static Parameter<int> Number(string name, ParameterKind kind, Func<PolicyPack, int> get, Func<PolicyPack, int, PolicyPack> set, params string[] rules) =>
        new(name, kind, rules, []) { Get = get, Set = set, Say = v => v.ToString(CultureInfo.InvariantCulture), Hear = text => Whole(text, kind, IsNeeded(name)) };

    private static Parameter<TimeSpan> Span(string name, Func<PolicyPack, TimeSpan> get, Func<PolicyPack, TimeSpan, PolicyPack> set, params string[] rules) =>
        new(name, ParameterKind.Days, rules, [])
        {
            Get = get,
            Set = set,
            Say = v => v.Days.ToString(CultureInfo.InvariantCulture),
            Hear = text => Whole(text, ParameterKind.Days, IsNeeded(name)) is (var days, true) ? (TimeSpan.FromDays(days), true) : (default, false),
        };

    private static Parameter<DateOnly?> Day(string name, Func<PolicyPack, DateOnly?> get, Func<PolicyPack, DateOnly?, PolicyPack> set, params string[] rules) =>
        new(name, ParameterKind.Date, rules, [])
        {
            Get = get,
            Set = set,
            Say = v => v?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            Hear = text => text is "" ? (null, true) : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, true) : (null, false),
        };

    private static Parameter<T> Choice<T>(string name, Func<PolicyPack, T> get, Func<PolicyPack, T, PolicyPack> set, params string[] rules)
        where T : struct, Enum =>
        new(name, ParameterKind.Choice, rules, Enum.GetNames<T>())
        {
            Get = get,
            Set = set,
            Say = v => v.ToString(),
            Hear = text => (Enum.TryParse<T>(text, out var v) ? v : default, Enum.GetNames<T>().Contains(text)),
        };

    private static Parameter<Roles> Who(string name, Func<PolicyPack, Roles> get, Func<PolicyPack, Roles, PolicyPack> set, params string[] rules) =>
        new(name, ParameterKind.Roles, rules, [.. RoleNames.All]) { Get = get, Set = set, Say = RoleNames.Join, Hear = RoleNames.Parse };

    // Zero means "none" for the others; these would stop the portal.
    private static bool IsNeeded(string name) => name is nameof(PolicyPack.LinkLifetime) or nameof(PolicyPack.GranularRightsDays)
        or nameof(PolicyPack.GranularRequestDays) or nameof(PolicyPack.EndRequestBusinessDays) or nameof(PolicyPack.SubscriptionCeiling)
        or nameof(PolicyPack.TransferRequestDays) or nameof(PolicyPack.TransferItems) or nameof(PolicyPack.InvitationsPerSender) or nameof(PolicyPack.InvitationsPerRecipient);

    private static (int Value, bool IsRead) Whole(string text, ParameterKind kind, bool isNeeded)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        return (value, isNumber && value >= (isNeeded ? 1 : 0) && (kind is not ParameterKind.Days || value <= MostDays));
    }

    private sealed record Parameter<T>(string Name, ParameterKind Kind, IReadOnlyList<string> Rules, IReadOnlyList<string> Choices)
        : PackParameter(Name, Kind, Rules, Choices)
    {
        public required Func<PolicyPack, T> Get { get; init; }

        public required Func<PolicyPack, T, PolicyPack> Set { get; init; }

        public required Func<T, string> Say { get; init; }

        public required Func<string, (T Value, bool IsRead)> Hear { get; init; }

        public override string Read(PolicyPack pack) => Say(Get(pack));

        public override Result<PolicyPack> Write(PolicyPack pack, string value) => Hear(value) is (var read, true)
            ? Set(pack, read)
            : new Refusal(RefusalKind.Invalid, "pack.value-unreadable", [Name, value]);
    }

    /// <summary>Roles of people in a partner's organisation, by name.</summary>
    private static class RoleNames
    {
        public static IEnumerable<string> All { get; } =
            [.. Enum.GetValues<Roles>().Where(role => role is not Roles.None && System.Numerics.BitOperations.IsPow2((int)role)).Select(role => role.ToString())];

        public static string Join(Roles roles) => string.Join('+', All.Where(name => roles.HasFlag(Enum.Parse<Roles>(name))));

        public static (Roles Value, bool IsRead) Parse(string text)
        {
            var names = text.Split('+');
            return names.All(All.Contains) ? (names.Aggregate(Roles.None, (roles, name) => roles | Enum.Parse<Roles>(name)), true) : (default, false);
        }
    }
}
