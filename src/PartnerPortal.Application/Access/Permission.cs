namespace PartnerPortal.Application.Access;

/// <summary>What a role may allow. Whether a given deal is lawful is the policy's question, not a permission.</summary>
public enum Permission
{
    SeePartnerships,
    InviteResellers,
    AnswerInvitations,
    SeeCustomers,
    RequestRelationships,
    SeeOwnPartners,
    AnswerRequests,
    ImportRecords,
    SeeActivity,
    ManagePersonalData,
    ClassifyTenants,
    AssignSupport,
    ManageOrganization,
    DeclareTenantKinds,
    DeclareSubscriptions,
    HirePartners,
    ReplayMail,
    EndPartnerships,
    AskToEndPartnerships,
    ManageSubscriptions,
    RemoveCustomers,
    CutAdminAccess,
    AskToEndRelationships,
    SeeEndRequests,
    SeePacks,
    ManagePacks,
    PublishAnnouncements,
    AdmitOrganizations,
    ManageApplications,
    SeeUsers,
    ManageUsers,
    AssignRoles,
}

/// <summary>Who may do what, as data. Roles add up. The policy narrows further .</summary>
public static class RoleMatrix
{
    internal const Roles EveryPartnerRole = Roles.GlobalAdmin | Roles.AccountAdmin | Roles.UserAdmin | Roles.AdminAgent
        | Roles.SalesAgent | Roles.HelpdeskAgent | Roles.BillingAdmin | Roles.MpnPartnerAdmin;

    public static bool Allows(Roles roles, Permission permission) => (roles & HoldersOf(permission)) != Roles.None;

    /// <summary>Every role that holds a permission; a screen names them beside what it can't offer.</summary>
    public static Roles HoldersOf(Permission permission) => permission switch
    {
        Permission.SeePartnerships => EveryPartnerRole | RoleGroups.Watchers,
        Permission.InviteResellers => Roles.GlobalAdmin | Roles.UserAdmin | Roles.AdminAgent | Roles.SalesAgent,
        Permission.AnswerInvitations or Permission.ImportRecords or Permission.AskToEndPartnerships => Roles.GlobalAdmin | Roles.AdminAgent,
        Permission.SeeCustomers => Roles.GlobalAdmin | Roles.AdminAgent | Roles.SalesAgent | Roles.HelpdeskAgent | RoleGroups.Watchers,
        Permission.RequestRelationships => Roles.GlobalAdmin | Roles.UserAdmin | Roles.AdminAgent | Roles.SalesAgent,
        Permission.SeeOwnPartners => Roles.GlobalAdmin | Roles.BillingAdmin | Roles.Reader,
        Permission.SeeActivity => Roles.GlobalAdmin | Roles.AccountAdmin | Roles.AdminAgent | RoleGroups.Watchers,
        Permission.ManagePersonalData or Permission.ManageUsers => Roles.GlobalAdmin | Roles.UserAdmin | Roles.Operator,
        Permission.DeclareSubscriptions => Roles.GlobalAdmin | Roles.AdminAgent | Roles.SalesAgent | Roles.BillingAdmin,
        Permission.AssignSupport => Roles.AdminAgent | Roles.HelpdeskAgent,
        Permission.ManageOrganization => Roles.GlobalAdmin | Roles.AccountAdmin,
        Permission.AnswerRequests or Permission.DeclareTenantKinds or Permission.HirePartners or Permission.CutAdminAccess => Roles.GlobalAdmin,
        Permission.EndPartnerships or Permission.ManageSubscriptions or Permission.RemoveCustomers => Roles.GlobalAdmin | Roles.AdminAgent | Roles.SalesAgent,
        Permission.AskToEndRelationships => Roles.GlobalAdmin | Roles.BillingAdmin,
        Permission.SeeEndRequests or Permission.SeePacks => RoleGroups.Watchers,
        Permission.ClassifyTenants or Permission.ReplayMail or Permission.ManagePacks or Permission.PublishAnnouncements or Permission.AdmitOrganizations => Roles.Operator,
        Permission.SeeUsers => Roles.GlobalAdmin | Roles.AccountAdmin | Roles.UserAdmin | Roles.AdminAgent | Roles.MpnPartnerAdmin | RoleGroups.Watchers,
        Permission.AssignRoles => Roles.GlobalAdmin | Roles.UserAdmin | Roles.AccountAdmin | Roles.Operator,
        Permission.ManageApplications => Roles.GlobalAdmin | Roles.AccountAdmin | Roles.UserAdmin,
        _ => Roles.None,
    };
}
