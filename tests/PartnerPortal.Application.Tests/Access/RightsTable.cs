using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Organizations.Roles;

namespace PartnerPortal.Application.Tests.Access;

/// <summary>
/// Who may do what, told once more: by the sheet of roles and actions, row by row, and not by looking at the code. GA Global
/// admin, AcA Account admin, UM User management admin, AA Admin agent, SA Sales agent, HD Helpdesk agent, BA Billing admin,
/// MPN MPN partner admin, RD Reader; OP Operator, AU Auditor.
/// </summary>
internal static class RightsTable
{
    private static readonly Dictionary<string, Roles> Letters = new(StringComparer.Ordinal)
    {
        ["GA"] = GlobalAdmin,
        ["AcA"] = AccountAdmin,
        ["UM"] = UserAdmin,
        ["AA"] = AdminAgent,
        ["SA"] = SalesAgent,
        ["HD"] = HelpdeskAgent,
        ["BA"] = BillingAdmin,
        ["MPN"] = MpnPartnerAdmin,
        ["RD"] = Reader,
        ["OP"] = Operator,
        ["AU"] = Auditor,
    };

    /// <summary>Each role that there is.</summary>
    public static IReadOnlyList<Roles> Everybody { get; } = [.. Letters.Values];

    public static IReadOnlyDictionary<Permission, Roles> Rows { get; } = new Dictionary<Permission, Roles>
    {
        // Partners.
        [Permission.SeePartnerships] = Of("GA AcA UM AA SA HD BA MPN OP AU"),
        [Permission.InviteResellers] = Of("GA UM AA SA"),
        [Permission.AnswerInvitations] = Of("GA AA"),
        [Permission.EndPartnerships] = Of("GA AA SA"),
        [Permission.AskToEndPartnerships] = Of("GA AA"),
        [Permission.RequestRelationships] = Of("GA UM AA SA"),
        [Permission.RemoveCustomers] = Of("GA AA SA"),
        [Permission.SeeCustomers] = Of("GA AA SA HD OP AU"),
        [Permission.ImportRecords] = Of("GA AA"),
        [Permission.ManageSubscriptions] = Of("GA AA SA"),
        [Permission.AssignSupport] = Of("AA HD"),
        [Permission.ManageOrganization] = Of("GA AcA"),
        [Permission.DeclareTenantKinds] = Of("GA"),
        [Permission.DeclareSubscriptions] = Of("GA AA SA BA"),
        [Permission.SeeActivity] = Of("GA AcA AA OP AU"),
        [Permission.ManageApplications] = Of("GA AcA UM"),
        [Permission.ManagePersonalData] = Of("GA UM OP"),
        [Permission.SeeUsers] = Of("GA AcA UM AA MPN OP AU"),
        [Permission.ManageUsers] = Of("GA UM OP"),
        [Permission.AssignRoles] = Of("GA AcA UM OP"),

        // Customers.
        [Permission.SeeOwnPartners] = Of("GA BA RD"),
        [Permission.HirePartners] = Of("GA"),
        [Permission.AnswerRequests] = Of("GA"),
        [Permission.CutAdminAccess] = Of("GA"),
        [Permission.AskToEndRelationships] = Of("GA BA"),

        // The portal's own people.
        [Permission.ClassifyTenants] = Of("OP"),
        [Permission.ReplayMail] = Of("OP"),
        [Permission.SeeEndRequests] = Of("OP AU"),
        [Permission.SeePacks] = Of("OP AU"),
        [Permission.ManagePacks] = Of("OP"),
        [Permission.PublishAnnouncements] = Of("OP"),
        [Permission.AdmitOrganizations] = Of("OP"),
    };

    /// <summary>Who gets in where the row of one permission doesn't say it all.</summary>
    public static IReadOnlyDictionary<string, Roles> Otherwise { get; } = new Dictionary<string, Roles>(StringComparer.Ordinal)
    {
        ["RemoveCustomer"] = Of("GA"), // the founding pack; agents with the pack of 2023
        ["TakeEndRequestBack"] = Of("GA AA SA BA"), // whoever asked, on either side
    };

    /// <summary>Where no role alone decides, and what does.</summary>
    public static IReadOnlyDictionary<string, string> Open { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AcceptPartnership"] = "the rules judge the role, and file it",
        ["PreviewAcceptance"] = "the rules judge the role",
        ["AcceptRelationship"] = "the rules judge the role, and file it",
        ["AddPartner"] = "the rules judge the role, and file it",
        ["RequestRelationship"] = "its form is read first; PreviewRequest asks for the same right",
        ["ReadInvitation"] = "the link is the right",
        ["OpenInvitation"] = "the link is the right",
        ["ForwardInvitation"] = "whoever may not answer passes it on",
        ["ReadRequest"] = "the link is the right",
        ["OpenRequest"] = "the link is the right",
        ["ForwardRequest"] = "whoever may not answer passes it on",
        ["ListDecisions"] = "what one's own organisation was told",
        ["ExplainDecision"] = "what one's own organisation was told",
        ["ReplayDecision"] = "what one's own organisation was told",
        ["FindWaysToPass"] = "what one's own organisation was told",
        ["AskWhatIf"] = "a question changes nothing",
        ["EvaluateFacts"] = "a question about facts that the caller makes up",
        ["ListAnnouncements"] = "the audience decides",
        ["ShowAnnouncement"] = "the audience decides",
        ["ListMail"] = "one's own mail, and one's own organisation's",
        ["SearchPortal"] = "finds what the lists show to whoever may open them",
        ["ShowHome"] = "shows what the lists show to whoever may open them",
        ["SumUpHome"] = "counts what the lists show to whoever may open them",
        ["ListSessions"] = "one's own sessions",
        ["EndSession"] = "one's own sessions",
        ["IssueToken"] = "one's own tokens, never more than oneself",
        ["ListTokens"] = "one's own tokens",
        ["RevokeToken"] = "one's own tokens",
        ["ShowOrganization"] = "one's own organisation",
    };

    private static Roles Of(string letters) => letters.Split(' ').Aggregate(None, (roles, letter) => roles | Letters[letter]);
}
