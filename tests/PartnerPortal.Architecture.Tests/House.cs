using System.Reflection;

namespace PartnerPortal.Architecture.Tests;

/// <summary>The assemblies of the house.</summary>
internal static class House
{
    public static Assembly Domain { get; } = Assembly.Load("PartnerPortal.Domain");
    public static Assembly Application { get; } = Assembly.Load("PartnerPortal.Application");
    public static Assembly Web { get; } = Assembly.Load("PartnerPortal.Web");
}
