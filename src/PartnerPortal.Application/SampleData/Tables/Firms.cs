using static PartnerPortal.Domain.Organizations.CloudInstance;
using static PartnerPortal.Domain.Organizations.EnrollmentStatus;
using static PartnerPortal.Domain.Organizations.Tier;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>An organisation of the sample world. Its main tenant carries the same slug.</summary>
internal sealed record Firm(string Slug, CompanyName Name, string Country = "KR", CloudInstance Cloud = Global)
{
    /// <summary>The enrolment on the main tenant, or null: a customer, or the operator.</summary>
    public Standing? Enrollment { get; init; }

    public Vetting Vetting { get; init; }

    /// <summary>The corporate group, for affiliates.</summary>
    public string? Group { get; init; }
}

/// <summary>An enrolment as it stands today, and since when.</summary>
/// <param name="TurnedDaysAgo">When the last move was made, or null: with the enrolment itself.</param>
internal sealed record Standing(Tier Tier, int Number, int SinceDaysAgo, EnrollmentStatus Status = Active, int? TurnedDaysAgo = null)
{
    private const int Locations = 6_200_000, Companies = 6_100_000;

    public PartnerId Location => PartnerId.Of(Locations + Number);

    public PartnerId GlobalId => PartnerId.Of(Companies + Number);

    public IReadOnlyList<EnrollmentMove> Moves => Route.Find<EnrollmentStatus, EnrollmentMove>(Draft, Status, Enrollment.After);
}

/// <summary>Every organisation: partners here, customers from their own table, and who runs the portal.</summary>
internal static class Firms
{
    public const string OperatorSlug = "portal-operator";

    public static IReadOnlyList<Firm> Partners { get; } =
    [
        Partner("contoso-dist", "Contoso Cloud Distribution", "콘토소 클라우드 유통", new(IndirectProvider, 1, 2700)),
        Partner("fabrikam-dist", "Fabrikam Distribution", "패브리캄 유통", new(IndirectProvider, 2, 2300)),
        Partner("northwind-dist", "Northwind Distribution", null, new(IndirectProvider, 3, 2500), "FR"),
        Partner("wideworld-dist", "Wide World Distribution", "와이드월드 유통", new(IndirectProvider, 4, 1600, Suspended, 50)),
        Partner("trey-gov", "Trey Research Government", null, new(IndirectProvider, 5, 1500), "US", UsGov),
        Partner("litware-cn", "Litware China", null, new(IndirectProvider, 6, 1400), "CN", China21V),
        Partner("adventureworks", "Adventure Works", "어드벤처 웍스", new(DirectBill, 11, 1900)) with { Group = "adventureworks" },
        Partner("proseware", "Proseware", null, new(DirectBill, 12, 2000, Restricted, 60), "US"),
        Partner("vanarsdel", "VanArsdel", null, new(DirectBill, 13, 2100, Dual, 90), "DE"),
        Partner("tailspin", "Tailspin Cloud", "테일스핀 클라우드", new(IndirectReseller, 101, 2352)),
        Partner("wingtip", "Wingtip Partners", null, new(IndirectReseller, 102, 1880)),
        Partner("fourthcoffee", "Fourth Coffee Systems", "포스커피 시스템즈", new(IndirectReseller, 103, 1800)),
        Partner("lucerne", "Lucerne IT", "루체른 IT", new(IndirectReseller, 104, 900)),
        Partner("alpineski", "Alpine Ski House", null, new(IndirectReseller, 105, 630, Qualified)),
        Partner("blueyonder", "Blue Yonder Services", "블루욘더 서비스", new(IndirectReseller, 106, 1190, Suspended, 45)),
        Partner("cohovineyard", "Coho Vineyard", null, new(IndirectReseller, 107, 1000), "JP"),
        Partner("firstup", "First Up Consultants", "퍼스트업 컨설턴트", new(IndirectReseller, 108, 700)),
        Partner("nodpublishers", "Nod Publishers", null, new(IndirectReseller, 109, 2130, Deauthorized, 120)),
        Partner("margiestravel", "Margie's Travel", null, new(IndirectReseller, 110, 1100), "CH"),
        Partner("relecloud", "Relecloud", "릴클라우드", new(IndirectReseller, 112, 6, PendingVerification, 6)),
        Partner("southridge", "Southridge Video", null, new(IndirectReseller, 113, 800), "US", UsGov),
        Partner("bluecloud-seoul", "Bluecloud Seoul", null, new(IndirectReseller, 114, 850), "CN", China21V),
        Partner("graphicdesign", "Graphic Design Institute", "그래픽 디자인 인스티튜트", new(IndirectReseller, 115, 120)),
        Partner("humongous", "Humongous Insurance Advisors", "휴먼거스 어드바이저", new(Advisor, 116, 600)),
    ];

    public static Firm Operator { get; } = new(OperatorSlug, new CompanyName("Portal operator", "포털 운영자"));

    public static IReadOnlyList<Firm> All { get; } = [Operator, .. Partners, .. Customers.All];

    private static Firm Partner(string slug, string name, string? korean, Standing standing, string country = "KR", CloudInstance cloud = Global) =>
        new(slug, new CompanyName(name, korean), country, cloud) { Enrollment = standing };
}
