using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerPortal.Architecture.Tests;

/// <summary>The web cannot compile against the database: the packages keep their compile assets to the project that names them.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Database_packages_keep_their_compile_assets_to_themselves()
    {
        Assert.NotEmpty(Leaks(XElement.Parse("""<Project><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" /></Project>""")));

        var projects = SourceTree.Real.In("src/", ".csproj").Select(file => XElement.Parse(file.Text)).ToList();
        Assert.Contains(projects.SelectMany(DatabasePackages), _ => true);

        None.Of(projects.SelectMany(Leaks));
    }

    [Theory]
    [InlineData("PartnerPortal.Application", true)]
    [InlineData("PartnerPortal.Web", false)]
    public void Only_who_stores_sees_the_database_packages(string project, bool sees) =>
        Assert.Equal(sees, CompiledAgainst(project).Any(IsDatabasePackage));

    private static IEnumerable<string> Leaks(XElement project) =>
        from package in DatabasePackages(project)
        where (string?)package.Attribute("PrivateAssets") is not ("compile" or "all")
        select (string)package.Attribute("Include")!;

    private static IEnumerable<XElement> DatabasePackages(XElement project) =>
        project.Descendants("PackageReference").Where(package => IsDatabasePackage((string)package.Attribute("Include")!));

    private static bool IsDatabasePackage(string name) =>
        Regex.IsMatch(name, @"^(Microsoft\.EntityFrameworkCore|Microsoft\.Data\.|Npgsql|SQLitePCLRaw)", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The packages that the restore hands to the compiler of a project; an excluded one shows a placeholder instead of a file.</summary>
    private static IReadOnlyList<string> CompiledAgainst(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "artifacts", "obj", project, "project.assets.json")));
        return [.. from target in assets.RootElement.GetProperty("targets").EnumerateObject()
                   from package in target.Value.EnumerateObject()
                   where package.Value.TryGetProperty("compile", out var files) && files.EnumerateObject().Any(file => file.Name.EndsWith(".dll", StringComparison.Ordinal))
                   select package.Name];
    }
}
