using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;

namespace PartnerPortal.Web.Localisation;

/// <summary>Says examples and ways to pass: what is otherwise, and who can bring it about.</summary>
public sealed class TwistWords(IStringLocalizer<TwistTexts> texts, FindingTexts findings, ParameterWords parameters, Vocabulary words)
{
    /// <summary>What is told otherwise, one after the other; the plain question says that there is nothing.</summary>
    public string Of(PolicyQuery query, IReadOnlyList<Twist> differences) =>
        differences.Count == 0 ? texts["Plain"] : string.Join(" · ", differences.Select(twist => Of(query, twist)));

    public string Of(WayToPass way) => way switch
    {
        { Parameter: { } parameter } => texts["Parameter", parameters.NameOf(parameter), parameters.ValueOf(parameter, way.Pack)],
        { Changes: [] } => texts["Pack", way.Pack.Version],
        _ => Of(way.Decision.Query, way.Changes),
    };

    public string WhoCan(WayToPass way) => way switch
    {
        { Parameter: not null } => texts["Parameter.Who"],
        { Changes: [] } => texts["Pack.Who"],
        _ => string.Join(" · ", way.Changes.Select(twist => texts[$"Changer.{twist.Changer}"].Value).Distinct()),
    };

    private string Of(PolicyQuery query, Twist twist) => Template.Fill(texts[twist.Name], place => place switch
    {
        "S" => findings.Value(Fact.Of(place, query.Seller.Name)),
        "B" => query.Buyer is { } buyer ? findings.Value(Fact.Of(place, buyer.Name)) : null,
        _ => twist.Values.FirstOrDefault(fact => fact.Name == place) is { } fact ? findings.Value(fact) : null,
    }, words);
}
