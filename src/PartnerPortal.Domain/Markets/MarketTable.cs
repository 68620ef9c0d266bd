using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Markets;

/// <summary>
/// Which country lies in which market, from a date on. Never judged retroactively: ask with the
/// date of the decision. A country that is in no market has none, and nobody may sell there.
/// </summary>
public sealed class MarketTable
{
    private readonly Market?[] _byCountry = new Market?[CountryCode.Places];

    private MarketTable(DateOnly effectiveFrom, params IReadOnlyList<Market> markets)
    {
        (EffectiveFrom, Markets) = (effectiveFrom, markets);
        foreach (var market in markets)
        {
            foreach (var country in market.Members) _byCountry[country.Place] = market;
        }
    }

    public DateOnly EffectiveFrom { get; }

    public IReadOnlyList<Market> Markets { get; }

    /// <summary>The market of a country on a day, or null: unsupported there and then.</summary>
    public static Market? Of(CountryCode country, DateOnly on) =>
        (on >= Since2023.EffectiveFrom ? Since2023 : SeedEra)._byCountry[country.Place];

    private const string Africa = "AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU YT NA NC NE NG RE RW ST SN SC SL SO SS SH TZ TG UG ZM";
    private const string AsiaPacific = "BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN";
    private const string Australia = "AU CX CC CK FJ TF HM KI MH FM NR NU NF PW PG PN SB TK TO TV WF";
    private const string Europe = "AX AD AT BE BV BG HR CY CZ DK EE FO FI FR DE GI GR GL GG HU IS IE IM IT JE LV LI LT LU MT MC NL NO PL PT RO SM SK SI ES SJ SE CH GB VA";
    private const string LatinAmerica = "AI AQ AG AR AW BS BB BZ BM BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL KN LC MF VC SX GS SR TT TC UY VE VI";
    private const string Mecee = "AF AL DZ AM AZ BH BA IO EG GE IQ IL JO KZ XK KW KG LB LS LY MR MD MN ME MA MZ MK OM PK PS QA SA RS ZA SZ TJ TN TR TM UA AE UZ YE ZW";

    private static readonly Market[] Unchanged =
    [
        new("Africa", "USD", Africa), new("AsiaPacific", "USD", AsiaPacific), new("Brazil", "BRL", "BR") { LegacyCurrency = "USD" },
        new("Canada", "CAD", "CA PM"), new("India", "INR", "IN"), new("Japan", "JPY", "JP"),
        new("Korea", "KRW", "KR"), new("LatinAmerica", "USD", LatinAmerica), new("Taiwan", "TWD", "TW"),
    ];

    private static Market EuropeWith(string danish) => new Market("Europe", "EUR", Europe)
        .With("DKK", danish).With("NOK", "NO SJ").With("SEK", "SE").With("CHF", "CH").With("GBP", "GB GG JE IM GI");

    /// <summary>As the founding article knew it: Guam sold from Australia, Belarus and Russia still in, no row for China, the Faroes paying in euros.</summary>
    public static MarketTable SeedEra { get; } = new(
        DateOnly.MinValue,
        [
            .. Unchanged, EuropeWith(danish: "DK"), new("Australia", "AUD", Australia + " GU MP"), new("NewZealand", "NZD", "NZ WS VU AS"),
            new("UnitedStates", "USD", "US UM"), new("Mecee", "USD", Mecee + " BY"), new("Russia", "RUB", "RU"),
        ]);

    /// <summary>From 12 October 2023: the Pacific territories moved to the United States, China has its own row.</summary>
    public static MarketTable Since2023 { get; } = new(
        new DateOnly(2023, 10, 12),
        [
            .. Unchanged, EuropeWith(danish: "DK FO"), new("Australia", "AUD", Australia), new("NewZealand", "NZD", "NZ WS VU"),
            new("UnitedStates", "USD", "US AS GU MP UM"), new("Mecee", "USD", Mecee), new("China", "CNY", "CN"),
        ]);
}
