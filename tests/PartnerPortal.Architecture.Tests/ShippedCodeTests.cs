using System.Reflection;

namespace PartnerPortal.Architecture.Tests;

/// <summary>
/// A missing assembly shows only when a method that needs it is compiled, which may be a year after the release.
/// Here every method that ships is compiled at once.
/// </summary>
public sealed class ShippedCodeTests
{
    // Signing in to a database through a dialogue of Windows: left out of the build on purpose.
    private const string LeftOut = "Microsoft.Identity.Client.Broker";

    [Fact]
    public void Every_method_that_ships_finds_what_it_needs()
    {
        var shipped = ShippedCode.ReachableFrom("PartnerPortal.Web");

        Assert.Superset(new HashSet<string> { "Microsoft.Data.Sqlite", "Microsoft.Data.SqlClient", "Npgsql" }, shipped.Select(assembly => assembly.GetName().Name!).ToHashSet());
        Assert.Equal([LeftOut], shipped.SelectMany(ShippedCode.MissingIn).Distinct());
    }

    [Fact]
    public void What_is_missing_is_noticed() =>
        Assert.Contains(LeftOut, ShippedCode.MissingIn(Assembly.Load("Microsoft.Data.SqlClient")));
}
