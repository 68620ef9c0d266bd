namespace PartnerPortal.Web.Kit.Tables;

/// <summary>How much table, in rem, a column needs to be worth its place. Name, status and actions are always worth it.</summary>
public enum Needs
{
    Always = 0,
    Rem30 = 30,
    Rem46 = 46,
    Rem56 = 56,
    Rem64 = 64,
}

/// <summary>What sets a row apart.</summary>
public enum RowLook
{
    Plain,

    /// <summary>Over: ended, withdrawn.</summary>
    Dim,

    /// <summary>Refused by the rules.</summary>
    Refused,
}
