using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>The page on what is sensitive says what the code does: each table is held to it.</summary>
public sealed class HandlingTests
{
    private static readonly string Page = Read("docs/security/handling.md");

    [Fact]
    public void Every_module_that_keeps_something_has_a_protection_level()
    {
        var levels = Cells(Section("Protection levels"), 2).ToHashSet();
        Assert.Superset(new HashSet<string> { "Secret", "Personal", "Business", "Public" }, levels);

        var modules = House.Application.GetType("PartnerPortal.Application.Persistence.PortalDbContext", throwOnError: true)!
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(table => table.PropertyType.Name == "DbSet`1")
            .Select(table => table.PropertyType.GenericTypeArguments[0].Namespace!.Split('.')[2]).Distinct().ToList();
        Assert.True(modules.Count > 5, "Nothing was scanned, so nothing was proved.");
        None.Of(modules.Except(Cells(Section("Protection levels"), 1)));
    }

    [Fact]
    public void Every_field_that_depends_on_its_reader_names_its_test()
    {
        var named = Cells(Section("Fields that depend on their reader"), 3).Where(cell => cell.StartsWith('`')).Select(cell => cell.Trim('`')).ToList();
        Assert.True(named.Count > 4);

        None.Of(named.Except(AsvsTable.TestsIn(SourceTree.Real)));
    }

    [Fact]
    public void Every_primitive_of_cryptography_is_in_the_inventory()
    {
        var used = SourceTree.Real.In("src/", ".cs").SelectMany(file => Regex.Matches(file.Text, @"\b(HMAC\w+|SHA\d+|MD5|ECDsa|RSA|AesGcm|AesCcm|ChaCha20Poly1305|HKDF|RandomNumberGenerator|Rfc2898DeriveBytes)\.", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(found => $"`{found.Groups[1].Value}`").Distinct().ToList();
        Assert.Contains("`HMACSHA256`", used);

        None.Of(used.Except(Cells(Section("Cryptography"), 1)));
    }

    [Fact]
    public void Whoever_opens_a_connection_stands_among_those_whom_the_portal_talks_to()
    {
        var talking = SourceTree.Real.In("src/", ".cs").Where(file => Regex.IsMatch(file.Text, @"\bnew (HttpClient|SmtpClient|TcpClient|Socket|UdpClient|WebClient)\b|\bAddHttpClient\(", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(file => file.Path).ToList();
        Assert.NotEmpty(talking);

        None.Of(talking.Where(path => !path.StartsWith("src/PartnerPortal.Web/Features/Outbox/", StringComparison.Ordinal) && !path.StartsWith("src/PartnerPortal.Web/Identity/OpenIdConnect/", StringComparison.Ordinal)));
        None.Of(SourceTree.Real.In("src/", ".cs").Where(file => file.Text.Contains("HttpClient _", StringComparison.Ordinal) && !file.Text.Contains("AllowAutoRedirect = false", StringComparison.Ordinal)).Select(file => file.Path));
        Assert.Superset(new HashSet<string> { "`ConnectionStrings:Portal`", "`Portal:Smtp`", "`AzureAd`" }, Cells(Section("Whom the portal talks to"), 3).ToHashSet());
    }

    [Fact]
    public void Files_that_come_in_are_limited_as_the_page_says()
    {
        var limits = Cells(Section("Files that come in"), 2).ToList();
        var source = Read("src/PartnerPortal.Application/Imports/Reading/ImportFile.cs");

        Assert.Contains("MaxBytes = 20 * 1024 * 1024;", source, StringComparison.Ordinal);
        Assert.Contains(limits, limit => limit.StartsWith("20 MiB", StringComparison.Ordinal));
        foreach (var name in new[] { "MaxRows", "MaxColumns" })
            Assert.Contains(int.Parse(Regex.Match(source, $@"{name} = ([\d_]+);", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value.Replace("_", "", StringComparison.Ordinal), null).ToString("N0", CultureInfo.InvariantCulture), limits);
        Assert.Equal(["src/PartnerPortal.Web/Features/Imports/"], SourceTree.Real.In("src/", ".razor", ".cs").Where(file => file.Text.Contains("IBrowserFile", StringComparison.Ordinal) || file.Text.Contains("IFormFile", StringComparison.Ordinal))
            .Select(file => file.Path).Where(path => !path.StartsWith("src/PartnerPortal.Web/Kit/", StringComparison.Ordinal)).Select(path => path[..(path.LastIndexOf('/') + 1)]).Distinct());
    }

    [Fact]
    public void Limits_are_those_of_the_page_on_running_the_portal()
    {
        var defaults = House.Web.GetType("PartnerPortal.Web.Shell.Hardening.LimitSettings", throwOnError: true)!;
        var limits = defaults.GetProperty("Default")!.GetValue(null)!;
        var page = Read("docs/operations.md");

        var rows = page.Split('\n').Where(line => line.StartsWith("| `Portal:Limits:", StringComparison.Ordinal)).ToList();
        Assert.Equal(["60", "600", "3000, 600", "200"], rows.Select(row => row.Split('|')[3].Trim()));
        Assert.Equal([60, 600, 3000, 600, 200], new[] { "SignIns", "Visits", "Reads", "Writes", "RetainedCircuits" }.Select(name => (int)defaults.GetProperty(name)!.GetValue(limits)!));
    }

    [Fact]
    public void Every_way_to_sign_in_stands_on_the_page_on_running_the_portal()
    {
        var modes = Enum.GetNames(House.Web.GetType("PartnerPortal.Web.Shell.Hosting.PortalMode", throwOnError: true)!).Select(mode => $"`{mode}`").Order(StringComparer.Ordinal);
        var page = Read("docs/operations.md");

        Assert.Equal(modes, Cells(page[page.IndexOf("## Modes", StringComparison.Ordinal)..page.IndexOf("## Settings", StringComparison.Ordinal)], 1).Where(cell => cell.StartsWith('`')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_log_is_in_the_inventory_and_updates_have_their_time()
    {
        var sinks = Regex.Matches(Read("src/PartnerPortal.Web/appsettings.json"), "\"Name\": \"(\\w+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(found => found.Groups[1].Value);
        Assert.Equal(["Console"], sinks);
        Assert.Equal(4, Cells(Section("Logs"), 1).Skip(2).Count());

        Assert.Contains("within 7 days", Section("Dependencies"), StringComparison.Ordinal);
        Assert.Contains("package-ecosystem: nuget", Read(".github/dependabot.yml"), StringComparison.Ordinal);
        Assert.True(Cells(Section("What is dear"), 2).Count() > 4);
    }

    private static string Section(string heading)
    {
        var start = Page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no section {heading}.");
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Page[start..(end < 0 ? Page.Length : end)];
    }

    private static IEnumerable<string> Cells(string section, int column) =>
        section.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Split('|')[column].Trim());

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceTree.Root, path));
}
