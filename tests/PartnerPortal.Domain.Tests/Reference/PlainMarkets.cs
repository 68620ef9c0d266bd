namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>The markets once more, as domain knowledge writes them down (2.5): one list since 2023-10-12, and what was different before.</summary>
internal static class PlainMarkets
{
    private static readonly Dictionary<string, string> Since2023 = new()
    {
        ["Africa"] = "AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU YT NA NC NE NG RE RW ST SN SC SL SO SS SH TZ TG UG ZM",
        ["Asia and Pacific"] = "BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN",
        ["Australia"] = "AU CX CC CK FJ TF HM KI MH FM NR NU NF PW PG PN SB TK TO TV WF",
        ["Brazil"] = "BR",
        ["Canada"] = "CA PM",
        ["China"] = "CN",
        ["Europe"] = "AX AD AT BE BV BG HR CY CZ DK EE FO FI FR DE GI GR GL GG HU IS IE IM IT JE LV LI LT LU MT MC NL NO PL PT RO SM SK SI ES SJ SE CH GB VA",
        ["India"] = "IN",
        ["Japan"] = "JP",
        ["Korea"] = "KR",
        ["Latin America and Caribbean"] = "AI AQ AG AR AW BS BB BZ BM BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL KN LC MF VC SX GS SR TT TC UY VE VI",
        ["Middle East, Central & Eastern Europe"] = "AF AL DZ AM AZ BH BA IO EG GE IQ IL JO KZ XK KW KG LB LS LY MR MD MN ME MA MZ MK OM PK PS QA SA RS ZA SZ TJ TN TR TM UA AE UZ YE ZW",
        ["New Zealand"] = "NZ WS VU",
        ["Taiwan"] = "TW",
        ["United States"] = "US AS GU MP UM",
    };

    private static readonly Dictionary<string, string?> Before = new()
    {
        ["GU"] = "Australia",
        ["MP"] = "Australia",
        ["AS"] = "New Zealand",
        ["RU"] = "Russia",
        ["BY"] = "Middle East, Central & Eastern Europe",
        ["CN"] = null,
    };

    private static readonly Dictionary<string, string> MarketOf = (
        from market in Since2023
        from country in market.Value.Split(' ')
        select (country, market.Key)).ToDictionary();

    /// <summary>The market of a country on a day, or null: CSP is not sold there.</summary>
    public static string? Of(string country, DateTime day) =>
        day < new DateTime(2023, 10, 12) && Before.TryGetValue(country, out var then) ? then : MarketOf.GetValueOrDefault(country);
}
