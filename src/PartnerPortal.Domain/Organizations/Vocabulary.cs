namespace PartnerPortal.Domain.Organizations;

/// <summary>What an enrolment lets a partner be in the programme.</summary>
public enum Tier
{
    None,
    IndirectProvider,
    IndirectReseller,
    DirectBill,
    Advisor,
}

/// <summary>What a tenant is used for. Decides who may sell to it.</summary>
public enum TenantKind
{
    Unclassified,
    Customer,
    CspTransaction,
    PartnerCorporate,
    SharedServices,
    SandboxPartner,
    SandboxCustomer,
    UserOnly,
}

/// <summary>What the tenant's kind rests on: a kind nobody vouched for counts as undeclared.</summary>
public enum KindEvidence
{
    None,
    EnrollmentRecord,
    OwnersAttestation,
    OperatorsReview,
    ImportedRecord,
}

/// <summary>The isolated instance of the cloud in which a tenant lives (6).</summary>
public enum CloudInstance
{
    Global,
    UsGov,
    China21V,
    Germany,
}

/// <summary>Whether an organisation was found fit to be a customer .</summary>
public enum Vetting
{
    Cleared,
    UnderReview,
    NotApproved,
}

/// <summary>What is verified of a partner before it transacts .</summary>
public enum VerificationItem
{
    Email,
    Employment,
    Business,
    Identity,
}

/// <summary>Roles of a person in one organisation. They add up.</summary>
[Flags]
public enum Roles
{
    None = 0,
    GlobalAdmin = 1,
    AccountAdmin = 2,
    UserAdmin = 4,
    AdminAgent = 8,
    SalesAgent = 16,
    HelpdeskAgent = 32,
    BillingAdmin = 64,
    MpnPartnerAdmin = 128,
    Reader = 256,
    Operator = 512,
    Auditor = 1024,
}

/// <summary>Roles that are named together.</summary>
public static class RoleGroups
{
    /// <summary>They watch over the whole portal and are nobody's party.</summary>
    public const Roles Watchers = Roles.Operator | Roles.Auditor;

    extension(Roles roles)
    {
        public bool WatchOver => (roles & Watchers) != Roles.None;
    }
}

/// <summary>What a partner is good at, as it says of itself in the directory.</summary>
[Flags]
public enum Specialisms
{
    None = 0,
    Microsoft365 = 1,
    Azure = 2,
    Dynamics365 = 4,
    Security = 8,
    Education = 16,
    Healthcare = 32,
    PublicSector = 64,
}

/// <summary>The language in which the portal speaks to a person.</summary>
public enum Language
{
    English,
    Korean,
}

/// <summary>Whence the portal knows a fact: agreed here, or taken over from another system.</summary>
public enum Origin
{
    Portal,
    PartnerCenterImport,
}
