using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerPortal.Architecture.Tests;

/// <summary>What the portal is made of is written down to the digest, and no secret is among it.</summary>
public sealed partial class SupplyTests
{
    [Fact]
    public void Every_package_of_every_project_is_pinned_with_its_digest()
    {
        Assert.Single(Unpinned("""{ "dependencies": { "net10.0": { "A": { "type": "Transitive", "resolved": "1.0.0" }, "B": { "type": "Project" } } } }"""));

        var projects = SourceTree.Real.In("", ".csproj");
        Assert.True(projects.Count > 10, "Nothing was scanned, so nothing was proved.");
        None.Of(projects.SelectMany(project => Path.Combine(SourceTree.Root, Path.GetDirectoryName(project.Path)!, "packages.lock.json") is var file && File.Exists(file)
            ? Unpinned(File.ReadAllText(file)).Select(package => $"{project.Path}: {package}")
            : [$"{project.Path}: has no packages.lock.json"]));
    }

    [Fact]
    public void Versions_stand_in_one_place_and_float_nowhere()
    {
        Assert.Single(Floating("""<Project><ItemGroup><PackageVersion Include="A" Version="1.*" /><PackageVersion Include="B" Version="1.0.0" /></ItemGroup></Project>"""));

        None.Of(Floating(File.ReadAllText(Path.Combine(SourceTree.Root, "Directory.Packages.props"))));
        None.Of(from project in SourceTree.Real.In("", ".csproj")
                from package in XElement.Parse(project.Text).Descendants("PackageReference")
                where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
                select $"{project.Path}: {package}");
    }

    [Fact]
    public void No_secret_lies_in_the_source()
    {
        Assert.All(
            ["-----BEGIN RSA PRIVATE KEY-----", "ClientSecret\": \"abcDEF123~x\"", "AKIA0123456789ABCDEF", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.c2ln"],
            planted => Assert.Matches(Secret(), planted));

        var files = Directory.EnumerateFiles(SourceTree.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/'))
            .Where(path => !Elsewhere().IsMatch(path) && !path.EndsWith("/SupplyTests.cs", StringComparison.Ordinal)).ToList();
        Assert.Contains("src/PartnerPortal.Web/appsettings.json", files);

        None.Of(files.Where(path => Path.GetExtension(path) is ".pfx" or ".p12" or ".key" or ".pem" or ".snk" or ".env"));
        None.Of(from path in files
                where new FileInfo(Path.Combine(SourceTree.Root, path)).Length < 2_000_000
                from Match found in Secret().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, path)))
                select $"{path}: {found.Value[..10]}…");
    }

    [Fact]
    public void The_image_takes_no_history_and_no_data_along() =>
        Assert.Superset(new HashSet<string> { ".git", "**/data", "tests" }, File.ReadAllLines(Path.Combine(SourceTree.Root, ".dockerignore")).ToHashSet());

    private static IReadOnlyList<string> Unpinned(string lockFile)
    {
        using var file = JsonDocument.Parse(lockFile);
        return
        [
            .. from target in file.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in target.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() is not "Project"
               where !package.Value.TryGetProperty("contentHash", out _) || !package.Value.TryGetProperty("resolved", out _)
               select package.Name,
        ];
    }

    private static IReadOnlyList<string> Floating(string versions) =>
        [.. XElement.Parse(versions).Descendants("PackageVersion").Where(package => ((string?)package.Attribute("Version"))?.IndexOfAny(['*', '[', '(']) is not -1).Select(package => $"{package}")];

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bClientSecret""?\s*[:=]\s*""[^""]{8,}""|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+", RegexOptions.None, 5000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^(\.git|artifacts|data|\.vs)(/|$)|(^|/)(bin|obj|node_modules|TestResults)/|\.(png|woff2|db|zip)$", RegexOptions.None, 1000)]
    private static partial Regex Elsewhere();
}
