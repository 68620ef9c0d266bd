using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>What the container files promise, read from the files: no engine runs where these tests run.</summary>
public sealed class ContainerTests
{
    private static readonly string Image = Read("Dockerfile");
    private static readonly string Compose = Read("docker-compose.yml");

    [Fact]
    public void The_image_runs_as_nobody_special_and_says_how_it_is()
    {
        Assert.DoesNotContain(Assert.Single(Lines(Image, @"^USER\s+(.+)$")), (string[])["root", "0"]);
        Assert.Contains("/health/ready", Assert.Single(Lines(Image, @"^HEALTHCHECK[^\n]*\\\n\s+CMD (.+)$")), StringComparison.Ordinal);
        Assert.Equal("""["dotnet", "PartnerPortal.Web.dll"]""", Assert.Single(Lines(Image, @"^ENTRYPOINT\s+(.+)$")));
    }

    [Fact]
    public void Compose_starts_the_portal_on_both_servers_with_settings_that_exist()
    {
        var known = Lines(Read("docs/operations.md"), @"^\| `([\w:]+)`").ToHashSet();
        var told = Lines(Compose, @"^\s+((?:Portal|ConnectionStrings)__\w+):").Select(name => name.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(told);
        None.Of(told.Except(known));
        Assert.Equal(["SqlServer", "PostgreSql"], Lines(Compose, @"^\s+Portal__Store: (\w+)$"));
        Assert.Equal(2, Lines(Compose, @"^\s+profiles: \[(postgres)\]$").Count);
    }

    [Fact]
    public void The_demonstration_is_open_to_this_machine_alone()
    {
        var ports = Lines(Compose, @"^\s+- ""([\d.:]+)""$");

        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void Workflows_pin_what_they_use_and_start_without_permissions()
    {
        var workflows = Directory.GetFiles(Path.Combine(SourceTree.Root, ".github", "workflows")).Select(File.ReadAllText).ToList();

        Assert.True(workflows.Count > 1, "Nothing was scanned, so nothing was proved.");
        Assert.All(workflows, workflow => Assert.Contains("\npermissions: {}\n", workflow, StringComparison.Ordinal));
        Assert.All(workflows.SelectMany(workflow => Lines(workflow, @"uses: (\S+)")), action => Assert.Matches("@[0-9a-f]{40}$", action));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceTree.Root, path));

    private static IReadOnlyList<string> Lines(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Select(found => found.Groups[1].Value)];
}
