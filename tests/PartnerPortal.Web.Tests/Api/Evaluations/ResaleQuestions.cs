namespace PartnerPortal.Web.Tests.Api.Evaluations;

/// <summary>
/// CSP-to-CSP resale, row by row, as a program asks it: facts about organisations that exist nowhere. The named rules are
/// those that speak at the level of the verdict.
/// </summary>
internal static class ResaleQuestions
{
    private static readonly object Customer = Side("Areum Hospital", "None", "Customer");

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("T-01", new { seller = DirectBill(), buyer = Customer }, "Allow"),
        new("T-02", new { seller = Provider(), buyer = Customer, partnerOfRecord = Recorded("Mirae Systems") }, "Allow"),
        new("T-03", new { seller = Provider(), buyer = Customer }, "Warn", "R-104"),
        new("T-04", new { seller = Side("Namsan IT", "IndirectReseller", "CspTransaction"), buyer = Customer }, "Block", "R-100"),
        new("T-05", new { seller = DirectBill(), buyer = Reseller() }, "Block", "R-056", "R-065"),
        new("T-05", new { seller = Provider(), buyer = Reseller(), partnerOfRecord = Recorded("Mirae Systems") }, "Block", "R-056", "R-065"),
        new("T-06", new { seller = DirectBill(), buyer = Reseller("Suspended") }, "Block", "R-056", "R-065"),
        new("T-06", new { seller = DirectBill(), buyer = Reseller("Deauthorized") }, "Block", "R-056", "R-065"),
        new("T-07", new { seller = DirectBill(), buyer = DirectBill() }, "Block", "R-055", "R-056", "R-065"),
        new("T-08", new { seller = DirectBill(), buyer = Corporate("Namsan IT") }, "Allow"),
        new("T-08", new { seller = Provider(), buyer = Corporate("Namsan IT"), partnerOfRecord = Recorded("Mirae Systems") }, "Allow"),
        new("T-09", new { seller = DirectBill(), buyer = Corporate("Duri Cloud") }, "Block", "R-055"),
        new("T-10", new { seller = new { organization = "Duri Cloud", group = "Duri", tier = "DirectBill" }, buyer = new { organization = "Namsan IT", group = "Duri", tier = "IndirectReseller", tenantKind = "PartnerCorporate" } }, "Block", "R-057"),
        new("T-11", new { seller = Provider(), buyer = Corporate("Namsan IT"), partnershipElsewhere = true, partnerOfRecord = Recorded("Mirae Systems") }, "Warn", "R-058"),
        new("T-11", new { seller = Provider(), buyer = Corporate("Namsan IT"), partnershipElsewhere = true }, "Warn", "R-058", "R-104"),
        new("T-12", new { seller = Provider(), buyer = Corporate("Namsan IT"), partnershipElsewhere = true, partnerOfRecord = Recorded("Namsan IT") }, "Block", "R-055"),
        new("T-13", new { seller = Provider(), buyer = Reseller(), partnership = true, partnerOfRecord = Recorded("Mirae Systems") }, "Block", "R-056", "R-058", "R-065"),
        new("T-14", new { seller = Provider("Saebyeok Supply"), buyer = Corporate("Namsan IT"), partnerOfRecord = Recorded("Mirae Systems") }, "Allow"),
        new("T-15", new { seller = DirectBill(), buyer = Corporate("Hanbit Distribution", "IndirectProvider") }, "Allow"),
        new("T-16", new { seller = Provider(), buyer = Corporate("Namsan IT") }, "Warn", "R-056", "R-104"),
        new("T-17", new { seller = DirectBill(), buyer = Side("Namsan IT", "IndirectReseller", "SharedServices") }, "Block", "R-056"),
        new("T-18", new { seller = DirectBill(), buyer = Side("Duri Cloud", "DirectBill", "SharedServices"), offer = new { family = "Azure", sharedServices = true } }, "Allow"),
        new("T-19", new { seller = DirectBill(), buyer = Side("Duri Cloud", "DirectBill", "SharedServices"), offer = new { family = "Azure" } }, "Block", "R-055", "R-056"),
        new("T-20", new { seller = DirectBill(), buyer = Side("Namsan IT", "IndirectReseller", "SandboxCustomer") }, "Block", "R-061", "R-172"),
        new("T-21", new { seller = Side("Duri Cloud", "DirectBill", "SandboxPartner"), buyer = Side("Duri Cloud", "None", "SandboxCustomer") }, "Allow"),
        new("T-22", new { seller = DirectBill(), buyer = Side("Namsan IT", "IndirectReseller", "UserOnly") }, "Block", "R-066"),
        new("T-23", new { seller = DirectBill(), buyer = Side("Areum Hospital", "None", "Unclassified") }, "Block", "R-066"),
        new("T-24", new { seller = DirectBill(), buyer = Side("Namsan IT", "IndirectReseller", "Customer") }, "Allow"),
        new("T-24", new { seller = DirectBill(), buyer = Side("Duri Cloud", "DirectBill", "Customer") }, "Block", "R-055"),
        new("T-24", new { seller = Provider(), buyer = Side("Namsan IT", "IndirectReseller", "Customer") }, "Warn", "R-056", "R-104"),
        new("T-25", new { seller = DirectBill(), buyer = new { organization = "Areum Hospital", tenantKind = "Customer", enrollment = "PendingVerification" } }, "Warn", "R-067"),
        new("T-26", new { seller = new { tier = "DirectBill", enrollment = "Suspended" }, buyer = Customer }, "Block", "R-001"),
        new("T-26", new { seller = new { tier = "DirectBill", enrollment = "Restricted" }, buyer = Customer }, "Block", "R-012"),
    ];

    private static object DirectBill() => Side("Duri Cloud", "DirectBill", "CspTransaction");

    private static object Provider(string name = "Hanbit Distribution") => Side(name, "IndirectProvider", "CspTransaction");

    private static object Reseller(string enrollment = "Active") => new { organization = "Namsan IT", tier = "IndirectReseller", enrollment, tenantKind = "CspTransaction", country = "KR", cloud = "Global" };

    private static object Corporate(string owner, string tier = "IndirectReseller") => Side(owner, tier, "PartnerCorporate");

    private static object Side(string organization, string tier, string tenantKind) => new { organization, tier, tenantKind };

    private static object Recorded(string organization) => new { organization, tier = "IndirectReseller", mpaSigned = true, enrollment = "Active", idType = "PLA" };

    public sealed record Row(string Id, object Facts, string Outcome, params string[] Rules);
}
