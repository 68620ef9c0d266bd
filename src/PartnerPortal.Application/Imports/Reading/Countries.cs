namespace PartnerPortal.Application.Imports.Reading;

/// <summary>
/// Reads a country as lists write it: its code, or the English or Korean name of a country that Korean partners meet.
/// A name that is not here is refused with a word, never guessed: the country decides the market.
/// </summary>
internal static class Countries
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Korea"] = "KR",
        ["South Korea"] = "KR",
        ["Korea, Republic of"] = "KR",
        ["Republic of Korea"] = "KR",
        ["대한민국"] = "KR",
        ["한국"] = "KR",
        ["Japan"] = "JP",
        ["일본"] = "JP",
        ["United States"] = "US",
        ["United States of America"] = "US",
        ["USA"] = "US",
        ["미국"] = "US",
        ["China"] = "CN",
        ["중국"] = "CN",
        ["Taiwan"] = "TW",
        ["대만"] = "TW",
        ["Hong Kong"] = "HK",
        ["Hong Kong SAR"] = "HK",
        ["홍콩"] = "HK",
        ["Singapore"] = "SG",
        ["싱가포르"] = "SG",
        ["Vietnam"] = "VN",
        ["베트남"] = "VN",
        ["Thailand"] = "TH",
        ["태국"] = "TH",
        ["Indonesia"] = "ID",
        ["인도네시아"] = "ID",
        ["Malaysia"] = "MY",
        ["말레이시아"] = "MY",
        ["Philippines"] = "PH",
        ["필리핀"] = "PH",
        ["India"] = "IN",
        ["인도"] = "IN",
        ["Australia"] = "AU",
        ["호주"] = "AU",
        ["오스트레일리아"] = "AU",
        ["New Zealand"] = "NZ",
        ["뉴질랜드"] = "NZ",
        ["Germany"] = "DE",
        ["독일"] = "DE",
        ["France"] = "FR",
        ["프랑스"] = "FR",
        ["United Kingdom"] = "GB",
        ["UK"] = "GB",
        ["영국"] = "GB",
        ["Canada"] = "CA",
        ["캐나다"] = "CA",
        ["Brazil"] = "BR",
        ["브라질"] = "BR",
        ["Mexico"] = "MX",
        ["멕시코"] = "MX",
    };

    /// <summary>True with a null country: the cell is empty.</summary>
    public static bool TryRead(string text, out CountryCode? country)
    {
        var read = CountryCode.TryParse(ByName.GetValueOrDefault(text, text), out var code);
        country = read ? code : null;
        return read || text.Length == 0;
    }
}
