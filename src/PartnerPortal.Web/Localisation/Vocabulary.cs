using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Web.Localisation;

/// <summary>The words of the domain in the reader's language: what a market, a tier, a tenant's kind or a state is called.</summary>
public sealed class Vocabulary(IStringLocalizer<VocabularyTexts> texts)
{
    /// <summary>A value of a domain enum; of flags, each that is set.</summary>
    public string Of<T>(T value)
        where T : struct, Enum =>
        string.Join(", ", value.ToString().Split(", ").Select(single => Term(GroupOf(typeof(T)), single)));

    public string Of(Market? market) => Term("Market", market?.Code ?? "None");

    /// <summary>The country's name in the reader's language. RegionInfo knows it by a culture of that language and country.</summary>
    public string Of(CountryCode country)
    {
        try
        {
            return new RegionInfo($"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}-{country.Value}").NativeName;
        }
        catch (ArgumentException)
        {
            return country.Value; // two letters that are no country: shown as they came
        }
    }

    /// <summary>A word by its group and its code, as it stands in the resource files.</summary>
    public string Term(string group, string code) => texts[$"{group}.{code}"];

    internal static string GroupOf(Type domainEnum) => domainEnum.Name switch
    {
        nameof(CloudInstance) => "Cloud",
        nameof(PurchaseChannel) => "Channel",
        nameof(PolicyAction) => "Action",
        nameof(Roles) => "Role",
        nameof(Specialisms) => "Specialism",
        var name => name,
    };
}
