using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Localisation;

/// <summary>
/// The sentence for an expected "no", for pages and for the API alike. A refusal by the policy says its rule; the filed
/// decision says the rest.
/// </summary>
public sealed class RefusalText(IStringLocalizer<RefusalTexts> texts, FindingTexts rules, Vocabulary words)
{
    private const string ByRule = "policy.r-";

    public string Of(Refusal refusal) => refusal.Code.StartsWith(ByRule, StringComparison.Ordinal)
        ? rules.Sentence(refusal.Rule ?? $"R-{refusal.Code[ByRule.Length..]}")
        : Template.Fill(texts[refusal.Code], place => Argument(refusal, place), words);

    /// <summary>Why something is closed to them, and to whom it is open; null: it isn't closed.</summary>
    public string? Closes(Actor actor, Permission permission) => actor.Demand(permission).Refusal is { } refusal ? Of(refusal) : null;

    /// <summary>What to do about it, where a rule said no.</summary>
    public string? Remedy(Refusal refusal) => refusal.Rule is { } rule ? rules.Remedy(rule) : null;

    private static string? Argument(Refusal refusal, string place) =>
        int.TryParse(place, CultureInfo.InvariantCulture, out var index) ? refusal.Arguments.ElementAtOrDefault(index) : null;
}
