using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerPortal.Web.Tests.Grading;

/// <summary>What the observatory and the evaluator say of one answer.</summary>
internal sealed record Grade(string Path, int Status, [property: JsonPropertyName("grade")] string Letter, IReadOnlyList<string> Failed, IReadOnlyList<Grade.Finding> Findings)
{
    /// <param name="Severity">The evaluator's own number: the lower, the worse.</param>
    internal sealed record Finding(int Severity, string Text);
}

/// <summary>Runs the graders of npm, which are installed beside the tests when they are asked the first time.</summary>
internal static class Grader
{
    // Milliseconds that the observatory waits for an answer: its own ten seconds are short on a busy machine.
    private const string Patience = "120000";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Grading");

    /// <summary>Grades what somebody gets who comes with these cookies.</summary>
    public static async Task<IReadOnlyList<Grade>> Ask(PortalOverTls portal, string cookies, IEnumerable<string> paths)
    {
        // Its scripts would fetch lists of hosts from elsewhere, which say nothing of a portal on this machine.
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) await Run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);

        var trusted = Path.Combine(Folder, "trusted.pem");
        await File.WriteAllTextAsync(trusted, portal.Certificate.ExportCertificatePem());
        var said = await Run("node", ["grade.mjs", portal.Address.ToString(), cookies, .. paths], ("NODE_EXTRA_CA_CERTS", trusted), ("ABORT_TIMEOUT", Patience), ("CLIENT_TIMEOUT", Patience));
        return JsonSerializer.Deserialize<List<Grade>>(said, JsonSerializerOptions.Web)!;
    }

    private static async Task<string> Run(string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await complained}");
        return await said;
    }
}
