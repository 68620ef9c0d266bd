using static PartnerPortal.Domain.Organizations.CloudInstance;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>Customers with something to show, and plain ones for paging and search.</summary>
internal static class Customers
{
    public static IReadOnlyList<Firm> All { get; } =
    [
        Customer("woodgrove", "Woodgrove Bank", "우드그로브 은행"),
        Customer("city-power", "City Power & Light", "시티 파워 앤 라이트"),
        Customer("lamna-health", "Lamna Healthcare", "람나 헬스케어"),
        Customer("fincher", "Fincher Architects"),
        Customer("munson", "Munson's Pickles"),
        Customer("bellows-college", "Bellows College", "벨로스 대학"),
        Customer("best-organics", "Best For You Organics"),
        Customer("consolidated-msg", "Consolidated Messenger", "콘솔리데이티드 메신저"),
        Customer("school-fine-art", "School of Fine Art", "파인아트 학교"),
        Customer("southridge-county", "Southridge County", null, "US", UsGov),
        Customer("shanghai-trade", "Shanghai Trade House", null, "CN", China21V),
        Customer("suzhou-tea", "Suzhou Tea House", null, "CN", China21V),
        Customer("rhein-altbau", "Rhein Altbau", null, "DE", Germany),
        Customer("graphic-eu", "Graphic Europe", null, "FR"),
        Customer("tokyo-print", "Tokyo Print", null, "JP"),
        Customer("guam-dive", "Guam Dive Centre", null, "GU"),
        Customer("reunion-rum", "Réunion Rum", null, "RE"),
        Customer("puerto-rico-cafe", "Puerto Rico Café", null, "PR"),
        Customer("liberty-bakery", "Liberty's Delightful Bakery", "리버티 베이커리"),
        Customer("nomca-co", "Relay Stationery", "릴레이 문구"),
        Customer("attest-co", "Attested Ceramics"),
        Customer("direct-co", "Direct Marine", "다이렉트 해양"),
        Customer("removal-ready", "Ready Movers"),
        Customer("removal-blocked", "Harbour Removals", "하버 이사"),
        Customer("ea-giant", "Trey Heavy Industries", "트레이 중공업"),
        Customer("azure-switch", "Switchyard Games", "스위치야드 게임즈"),
        Customer("big-seats", "Broadview Insurance", "브로드뷰 보험"),
        Customer("under-review", "Granite Advisory") with { Vetting = Vetting.UnderReview },
        Customer("not-approved", "Paper Moon Trading") with { Vetting = Vetting.NotApproved },
        Customer("adventureworks-retail", "Adventure Works Retail", "어드벤처 웍스 리테일") with { Group = "adventureworks" },
        Customer("haeoreum-foods", "Haeoreum Foods", "해오름식품"),
        Customer("dalbit-logistics", "Dalbit Logistics", "달빛물류"),
        Customer("saebyeok-energy", "Saebyeok Energy", "새벽에너지"),
        Customer("nuri-publishing", "Nuri Publishing", "누리출판"),
        Customer("baram-mobility", "Baram Mobility", "바람모빌리티"),
        Customer("onsae-clinic", "Onsae Clinic", "온새의원"),
        Customer("garam-textile", "Garam Textile"),
        Customer("maru-interior", "Maru Interior", "마루인테리어"),
        Customer("byeolha-studio", "Byeolha Studio", "별하스튜디오"),
        Customer("dasom-care", "Dasom Care", "다솜케어"),
        Customer("hanul-robotics", "Hanul Robotics", "하늘로보틱스"),
        Customer("podo-games", "Podo Games"),
        Customer("alpes-outdoor", "Alpes Outdoor", null, "FR"),
        Customer("nordlicht-bau", "Nordlicht Bau", null, "DE"),
    ];

    private static Firm Customer(string slug, string name, string? korean = null, string country = "KR", CloudInstance cloud = Global) =>
        new(slug, new CompanyName(name, korean), country, cloud);
}
