namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is serialised. The numbers are the package's.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
