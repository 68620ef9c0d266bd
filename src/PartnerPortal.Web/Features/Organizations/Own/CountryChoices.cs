using System.Globalization;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Organizations.Own;

/// <summary>Every country that lies in a market, by its name in the reader's language.</summary>
internal static class CountryChoices
{
    extension(Vocabulary words)
    {
        public IReadOnlyList<Choice<CountryCode>> Countries() =>
        [
            .. MarketTable.Since2023.Markets.SelectMany(market => market.Members).Distinct()
                .Select(country => new Choice<CountryCode>(country, words.Of(country)))
                .OrderBy(choice => choice.Text, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
        ];
    }
}
